import { findIdNumberFault, normalizeIdNumber, sayIdNumberFault } from '@shared/identity/id-number'
import { useState } from 'react'
import { call } from '../../api/call'
import { newId } from '../../api/new-id'
import { type ShownProblem, shownProblem } from '../../api/problem'
import { Box, Entry, Press, Title, Words } from '../../components/base/base'
import { FieldFault } from '../../components/FieldFault'
import { IdNumberInput } from '../../components/IdNumberInput'
import { ProblemNotice } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { back, open } from '../../hooks/navigate'
import { takeMe, useMe } from '../../hooks/useMe'
import { ASSURANCE_WORDS } from './assurance-words'

/** 登记本人 — once: name and number as on the card. */
export function PersonScreen() {
  const me = useMe()
  if (me?.kind !== 'citizen') {
    return (
      <Screen title="登记本人">
        <Box className="card">
          <Words className="block-text">先登录，再登记姓名和身份证号。</Words>
          <Box className="btns gap">
            <Press className="btn is-main" onPress={() => open('login')}>
              登录
            </Press>
          </Box>
        </Box>
      </Screen>
    )
  }
  if (me.registered) {
    return (
      <Screen title="我登记的身份">
        <Box className="card">
          <Title level={2} className="question">
            {me.nameMasked ?? ''}
          </Title>
          <Words className="block-text gap-s">{me.phoneMasked}</Words>
          <Words className="block-text second">{ASSURANCE_WORDS[me.assurance]}</Words>
          <Words className="block-text second gap">登记错了，请带身份证到最近的站改。</Words>
          <Box className="btns gap">
            <Press className="btn is-side" onPress={() => open('stations')}>
              找最近的站
            </Press>
          </Box>
        </Box>
        <Box className="card">
          <Title level={2} className="heading">
            纸质服务卡
          </Title>
          <Words className="block-text second gap-s">
            60 岁以上不用手机的，可以在站里打印一张带码的卡，办事时出示。丢了可以在这里停用。
          </Words>
          <Box className="btns gap">
            <Press className="btn is-side" onPress={() => open('cards')}>
              看打过的卡
            </Press>
          </Box>
        </Box>
      </Screen>
    )
  }
  return <Register />
}

function Register() {
  const [name, setName] = useState('')
  const [idNumber, setIdNumber] = useState('')
  const [shown, setShown] = useState(false)
  const [problem, setProblem] = useState<ShownProblem | null>(null)
  const [busy, setBusy] = useState(false)
  const fault = findIdNumberFault(idNumber)
  const save = async () => {
    setShown(true)
    if (fault !== null || name.trim() === '') return
    setBusy(true)
    setProblem(null)
    try {
      takeMe(
        await call('identity', 'registerPerson', {
          opId: await newId(),
          name: name.trim(),
          idNumber: normalizeIdNumber(idNumber),
        }),
      )
      back()
    } catch (error) {
      setProblem(shownProblem(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Screen
      title="登记本人"
      foot={
        <Press className="btn is-main" disabled={busy} onPress={() => void save()}>
          登记
        </Press>
      }
    >
      <Title level={2} className="question">
        您的姓名和身份证号
      </Title>
      <Words className="block-text second gap-s">照身份证上写。只登记一次，用来办您自己的事。</Words>
      {problem === null ? null : (
        <Box className="gap">
          <ProblemNotice problem={problem} />
        </Box>
      )}
      <Box className="card gap">
        <Box className="field">
          <Words className="field-label">姓名</Words>
          <Entry
            id="name"
            className="entry"
            value={name}
            onChange={setName}
            maxLength={60}
            label="姓名"
            invalid={shown && name.trim() === ''}
          />
          <FieldFault words={shown && name.trim() === '' ? '请填“姓名”' : null} />
        </Box>
        <Box className="field">
          <Words className="field-label">身份证号</Words>
          <IdNumberInput
            id="id-number"
            label="身份证号"
            value={idNumber}
            invalid={shown && fault !== null}
            onChange={setIdNumber}
            onLeave={() => setShown(idNumber !== '')}
          />
          <FieldFault words={shown && fault !== null ? sayIdNumberFault(fault) : null} />
        </Box>
      </Box>
    </Screen>
  )
}
