import { isPhone } from '@shared/identity/phone'
import type { Session } from '@shared/identity/view/session-view'
import { useState } from 'react'
import { call } from '../../api/call'
import { type ShownProblem, shownProblem } from '../../api/problem'
import { beginSession } from '../../api/token'
import { Box, Entry, Press, Title, Words } from '../../components/base/base'
import { FieldFault } from '../../components/FieldFault'
import { ProblemNotice } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { back } from '../../hooks/navigate'
import { takeMe } from '../../hooks/useMe'
import { deviceLabel } from '../../platform/device/device-label'
import { HAS_WECHAT, wechatCode } from '../../platform/device/login'
import { useCodeTimer } from './useCodeTimer'

/** 登录 — a phone number and six digits; in WeChat one press, and the phone number only the first time. */
export function LoginScreen() {
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [ticket, setTicket] = useState<string | null>(null)
  const [problem, setProblem] = useState<ShownProblem | null>(null)
  const [busy, setBusy] = useState(false)
  const timer = useCodeTimer()

  const run = async (act: () => Promise<void>) => {
    setBusy(true)
    setProblem(null)
    try {
      await act()
    } catch (error) {
      setProblem(shownProblem(error))
    } finally {
      setBusy(false)
    }
  }
  const enter = (session: Session) => {
    beginSession(session.token)
    takeMe(session.me)
    back()
  }
  const sendCode = () =>
    run(async () => {
      const sent = await call('identity', 'requestOtp', { phone })
      timer.begin(sent.waitSeconds, sent.demoCode ?? null)
    })
  const logIn = () =>
    run(async () => {
      const input = { phone, code, deviceLabel: deviceLabel() }
      enter(
        ticket === null
          ? await call('identity', 'loginByPhone', input)
          : await call('identity', 'bindPhone', { ...input, ticket }),
      )
    })
  const byWechat = () =>
    run(async () => {
      const answer = await call('identity', 'loginByWechat', { code: await wechatCode(), deviceLabel: deviceLabel() })
      if ('needsPhone' in answer) setTicket(answer.ticket)
      else enter(answer)
    })

  return (
    <Screen title="登录">
      <Title level={2} className="question">
        {ticket === null ? '用手机号登录' : '再填一次手机号'}
      </Title>
      <Words className="block-text second gap-s">
        {ticket === null
          ? '登录后能交申请、查进度、收通知。手机号不会给别人看。'
          : '微信认得您了。第一次要绑手机号，好给您发通知。'}
      </Words>
      {problem === null ? null : (
        <Box className="gap">
          <ProblemNotice problem={problem} />
        </Box>
      )}
      {HAS_WECHAT && ticket === null ? (
        <Box className="btns gap-l">
          <Press className="btn is-main" disabled={busy} onPress={() => void byWechat()}>
            微信一键登录
          </Press>
          <Words className="block-text center note">或者用手机号</Words>
        </Box>
      ) : null}
      <Box className="card gap">
        <Box className="field">
          <Words className="field-label">手机号</Words>
          <Entry
            id="phone"
            className="entry"
            value={phone}
            onChange={setPhone}
            keyboard="phone"
            maxLength={13}
            placeholder="11 位手机号"
            label="手机号"
            autoComplete="tel"
          />
          <FieldFault words={phone.length >= 11 && !isPhone(phone) ? '手机号要 11 位，以 1 开头' : null} />
        </Box>
        <Box className="btns gap">
          <Press
            className="btn is-side"
            disabled={busy || !isPhone(phone) || timer.left > 0}
            onPress={() => void sendCode()}
          >
            {timer.left > 0 ? `${timer.left} 秒后能再发` : timer.sent ? '再发一个验证码' : '发验证码'}
          </Press>
        </Box>
        {timer.demoCode === null ? null : (
          <Box className="notice gap" id="demo-code">
            <Words className="notice-text">{`这里是演示，验证码是 ${timer.demoCode}`}</Words>
          </Box>
        )}
        <Box className="field">
          <Words className="field-label">验证码</Words>
          <Words className="field-help">短信里的六个数，5 分钟内有效</Words>
          <Entry
            id="code"
            className="entry is-number"
            value={code}
            onChange={(text) => setCode(text.replace(/\D/g, '').slice(0, 6))}
            keyboard="digits"
            maxLength={6}
            label="验证码"
            autoComplete="one-time-code"
            onDone={() => void logIn()}
          />
        </Box>
        <Box className="btns gap">
          <Press
            className={HAS_WECHAT && ticket === null ? 'btn is-side' : 'btn is-main'}
            disabled={busy || code.length !== 6 || !isPhone(phone)}
            onPress={() => void logIn()}
          >
            登录
          </Press>
        </Box>
      </Box>
      <Words className="block-text note gap">我们只用您的手机号、姓名和身份证号来办您要办的事，不用在别处。</Words>
    </Screen>
  )
}
