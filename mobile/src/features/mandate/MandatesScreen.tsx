import type { MyMandates } from '@shared/mandate/view/mandate-view'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { call } from '../../api/call'
import { Box, Press, Title, Words } from '../../components/base/base'
import { Empty, ProblemNotice, Waiting } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { open } from '../../hooks/navigate'
import { useAnswer } from '../../hooks/useAnswer'
import { useMe } from '../../hooks/useMe'
import { MandateCard } from './MandateCard'

const SIDES = [
  { key: 'given', words: '替我办的人' },
  { key: 'held', words: '我替谁办' },
] as const

/** 委托 — who acts for me and for whom I act, on two pages of one screen; an offer that waits for me opens the second. */
export function MandatesScreen() {
  const me = useMe()
  const [visit, setVisit] = useState(0)
  const [chosen, setChosen] = useState<'given' | 'held' | null>(null)
  useDidShow(() => setVisit((count) => count + 1))
  const signedIn = me?.kind === 'citizen'
  const asked = useAnswer(signedIn ? `mandates-${visit}` : null, () => call('mandate', 'listMine', {}))
  const { data } = asked
  // The page is chosen once, by what there is: what somebody answers must not turn it over under their hands.
  useEffect(() => {
    if (chosen === null && data !== null) setChosen(firstSideOf(data))
  }, [chosen, data])
  if (me !== null && !signedIn) return <SignInFirst to="login" words="先登录，再看委托。" button="登录" />
  if (data !== null && !data.registered)
    return <SignInFirst to="person" words="先登记您的姓名和身份证号，才能委托别人或者替人办。" button="去登记" />
  const waiting = data?.held.some((one) => one.can.includes('confirm')) === true
  const side = chosen ?? 'given'
  const shown = data?.[side] ?? []
  return (
    <Screen title="委托">
      <Box className="tags" role="group" label="看哪一边">
        {SIDES.map(({ key, words }) => (
          <Press
            key={key}
            className={`pill ${side === key ? 'is-on' : ''}`}
            pressed={side === key}
            onPress={() => setChosen(key)}
          >
            {key === 'held' && waiting ? `${words}（等您回答）` : words}
          </Press>
        ))}
      </Box>
      {data === null ? (
        asked.problem === null ? (
          <Waiting lines={6} />
        ) : (
          <ProblemNotice problem={asked.problem} onAgain={asked.again} />
        )
      ) : (
        <>
          {shown.map((mandate) => (
            <MandateCard key={mandate.mandateId} mandate={mandate} today={data.today} onChanged={asked.again} />
          ))}
          {shown.length === 0 ? (
            <Empty
              icon="family"
              text={
                side === 'given' ? '您还没有委托谁替您办。' : '还没有人委托您。别人在手机上委托您以后，会出现在这里。'
              }
            />
          ) : null}
        </>
      )}
      {side === 'given' ? <GiveOne /> : null}
    </Screen>
  )
}

/** An offer that waits comes first; whoever gave nothing and holds something looks at what they hold. */
function firstSideOf({ given, held }: MyMandates): 'given' | 'held' {
  const waiting = held.some((one) => one.can.includes('confirm'))
  return waiting || (given.length === 0 && held.length > 0) ? 'held' : 'given'
}

function GiveOne() {
  return (
    <Box className="card">
      <Title level={2} className="heading">
        委托家人替您办
      </Title>
      <Words className="block-text gap-s second">
        写清让谁、办什么、到哪天。他在自己的手机上同意以后才算数；您随时能撤回，不用说理由。代办不收费。
      </Words>
      <Box className="btns gap">
        <Press className="btn is-main" onPress={() => open('mandate')}>
          委托一个人
        </Press>
        <Press className="btn is-text" onPress={() => open('stations')}>
          不用手机？两个人带身份证到站里登记
        </Press>
      </Box>
    </Box>
  )
}

function SignInFirst({ to, words, button }: { to: 'login' | 'person'; words: string; button: string }) {
  return (
    <Screen title="委托">
      <Box className="card">
        <Words className="block-text">{words}</Words>
        <Box className="btns gap">
          <Press className="btn is-main" onPress={() => open(to)}>
            {button}
          </Press>
        </Box>
      </Box>
    </Screen>
  )
}
