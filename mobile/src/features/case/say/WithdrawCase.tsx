import type { MyCase } from '@shared/case/view/case-view'
import { useState } from 'react'
import { call } from '../../../api/call'
import { newId } from '../../../api/new-id'
import { type ShownProblem, shownProblem } from '../../../api/problem'
import { Box, Entry, Press, Title, Words } from '../../../components/base/base'
import { Icon } from '../../../components/Icon'
import { ProblemNotice } from '../../../components/Say'

const REASONS = ['填错了，想重新交', '现在不需要了', '准备到别处办'] as const

/** 撤回申请 — says what follows, asks why (nobody has to answer), asks once, and nothing is held against anybody. */
export function WithdrawCase({ mine, onDone }: { mine: MyCase; onDone: () => void }) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ShownProblem | null>(null)
  const hasPapers = mine.materials.some((line) => line.state === 'paper')
  if (!mine.allowed.some((act) => act.name === 'withdraw' && act.allowed)) return null
  const withdraw = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await call('case', 'withdraw', {
        opId: await newId(),
        caseId: mine.caseId,
        baseVersion: mine.version,
        input: { reason: reason.trim() === '' ? null : reason.trim(), papersBack: hasPapers },
      })
      setAsking(false)
      onDone()
    } catch (error) {
      setProblem(shownProblem(error))
    } finally {
      setBusy(false)
    }
  }
  if (!asking) {
    return (
      <Press className="btn is-text" onPress={() => setAsking(true)}>
        撤回申请
      </Press>
    )
  }
  return (
    <Box className="notice is-soon" role="alert" id="withdraw">
      <Title level={3} className="notice-title">
        撤回后这件就停办了
      </Title>
      <Words className="notice-text">
        {`以后随时能重新申请，不影响您。${hasPapers ? '交在窗口的原件可以取回。' : ''}会给您一份撤回的凭据。`}
      </Words>
      <Box className="field">
        <Words className="field-label">
          为什么撤回
          <Words className="field-optional">可以不说</Words>
        </Words>
        <Box className="tags">
          {REASONS.map((text) => (
            <Press
              key={text}
              className={`pill ${reason === text ? 'is-on' : ''}`}
              pressed={reason === text}
              onPress={() => setReason(reason === text ? '' : text)}
            >
              {reason === text ? <Icon name="tick" /> : null}
              <Words>{text}</Words>
            </Press>
          ))}
        </Box>
        <Entry
          className="entry is-long gap-s"
          value={reason}
          onChange={setReason}
          lines={2}
          maxLength={300}
          label="撤回的原因"
          placeholder="也可以自己写"
        />
      </Box>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <Box className="btns gap">
        <Press className="btn is-main" onPress={() => setAsking(false)}>
          不撤回
        </Press>
        <Press className="btn is-danger" disabled={busy} onPress={() => void withdraw()}>
          撤回申请
        </Press>
      </Box>
    </Box>
  )
}
