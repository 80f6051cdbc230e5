import type { ConsentAsk } from '@shared/identity/view/person-view'
import { useEffect, useState } from 'react'
import { call } from '../../api/call'
import { newId } from '../../api/new-id'
import { type ShownProblem, shownProblem } from '../../api/problem'
import { Box, Press, Title, Words } from '../../components/base/base'
import { ProblemNotice } from '../../components/Say'

const POLL_MS = 2500

/** 有站在问您 — who asks, for what; nothing is opened before the person agrees. */
export function ConsentAsks({ live }: { live: boolean }) {
  const [asks, setAsks] = useState<readonly ConsentAsk[]>([])
  const [said, setSaid] = useState<string | null>(null)
  const [problem, setProblem] = useState<ShownProblem | null>(null)
  useEffect(() => {
    if (!live) return
    const look = () => call('identity', 'listConsents', {}).then(setAsks, () => undefined)
    void look()
    const timer = setInterval(() => void look(), POLL_MS)
    return () => clearInterval(timer)
  }, [live])
  const answer = async (ask: ConsentAsk, agree: boolean) => {
    setProblem(null)
    try {
      await call('identity', 'answerConsent', { opId: await newId(), consentId: ask.consentId, agree })
      setSaid(agree ? `已同意，${ask.pointName}可以替您填了。` : '没有同意，对方看不到您的资料。')
      setAsks(asks.filter((one) => one.consentId !== ask.consentId))
    } catch (error) {
      setProblem(shownProblem(error))
    }
  }
  return (
    <Box live="assertive">
      {problem === null ? null : <ProblemNotice problem={problem} />}
      {asks.map((ask) => (
        <Box key={ask.consentId} className="notice is-soon consent">
          <Title level={2} className="heading">
            {`${ask.pointName}要看您的资料`}
          </Title>
          <Words className="notice-text">{`${ask.clerkName}要为您办“${ask.itemName}”，会看到您的姓名、身份证号、电话和住址。`}</Words>
          <Words className="notice-text second">不是您要办的，就点不同意。</Words>
          <Box className="btns gap">
            <Press className="btn is-main" onPress={() => void answer(ask, true)}>
              同意
            </Press>
            <Press className="btn is-side" onPress={() => void answer(ask, false)}>
              不同意
            </Press>
          </Box>
        </Box>
      ))}
      {said === null || asks.length > 0 ? null : (
        <Box className="notice is-good consent">
          <Words className="notice-text">{said}</Words>
        </Box>
      )}
    </Box>
  )
}
