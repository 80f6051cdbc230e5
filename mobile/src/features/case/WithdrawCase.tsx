import type { MyCase } from '@shared/case/view/case-view'
import { useState } from 'react'
import { call } from '../../api/call'
import { newId } from '../../api/new-id'
import { type ShownProblem, shownProblem } from '../../api/problem'
import { Box, Press, Title, Words } from '../../components/base/base'
import { ProblemNotice } from '../../components/Say'

/** 撤回申请 — names what is lost, asks once, and nothing is held against anybody. */
export function WithdrawCase({ mine, onDone }: { mine: MyCase; onDone: () => void }) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ShownProblem | null>(null)
  if (!mine.allowed.some((act) => act.name === 'withdraw' && act.allowed)) return null
  const withdraw = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await call('case', 'withdraw', {
        opId: await newId(),
        caseId: mine.caseId,
        baseVersion: mine.version,
        input: { reason: null, papersBack: false },
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
    <Box className="notice is-soon" role="alert">
      <Title level={3} className="notice-title">
        撤回后这件就停办了
      </Title>
      <Words className="notice-text">交的材料都还留着记录，以后随时能重新申请。</Words>
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
