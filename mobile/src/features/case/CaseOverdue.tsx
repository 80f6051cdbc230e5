import type { MyOverdue } from '@shared/case/view/overdue-view'
import { Box, Title, Words } from '../../components/base/base'
import { sayDay } from '../../components/say-day'

/** 没有按时办完 — the apology, the reason that the unit gave in public, and what one may do once the law's limit has passed. */
export function CaseOverdue({ overdue }: { overdue: MyOverdue | undefined }) {
  if (overdue === undefined) return null
  const { reason, remedy } = overdue
  return (
    <Box as="section" className="notice is-soon">
      <Title level={2} className="notice-title">
        {overdue.sentence}
      </Title>
      {reason === null ? (
        <Words className="notice-text">办理单位要公开说明原因，写好就显示在这里。</Words>
      ) : (
        <>
          <Words className="notice-text">{`原因：${reason.text}`}</Words>
          {reason.expectedOn === null ? null : (
            <Words className="notice-text">{`预计 ${sayDay(reason.expectedOn)}办好。`}</Words>
          )}
          <Words className="notice-text second">{`${reason.unit}说明`}</Words>
        </>
      )}
      {remedy === null ? null : <Words className="notice-text second gap">{remedy}</Words>}
    </Box>
  )
}
