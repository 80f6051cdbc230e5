import type { MyCase, SupplementLine } from '@shared/case/view/case-view'
import { Box, Call, Press, Title, Words } from '../../components/base/base'
import { sayDay } from '../../components/say-day'
import { open } from '../../hooks/navigate'
import { sayLines } from './supply-lines'

/** Ends after which the same thing may be applied for again at once. */
const AGAIN_AFTER = new Set(['withdrawn', 'deemedWithdrawn'])

/** Until one of these there is nothing yet to judge. */
const RATED_AFTER = new Set(['delivered', 'closed', 'refused', 'refusedAcceptance', 'notRequired', 'terminated'])

/** 现在能做的 — supply, correct, fetch, rate: one card, one solid button. */
export function CaseDoNow({ mine }: { mine: MyCase }) {
  const { supplement, statusKey } = mine
  const may = (name: string) => mine.allowed.some((act) => act.name === name && act.allowed)
  const left = supplement?.lines.filter((line) => !line.supplied) ?? []
  if (supplement !== null && statusKey !== 'prereviewReturned' && left.length > 0) {
    return (
      <Box as="section" className="notice is-soon">
        <Title
          level={2}
          className="notice-title"
        >{`要${sayLines(left, mine)}，到 ${sayDay(supplement.dueOn)}，当天也可以`}</Title>
        <LinesToMend lines={left} />
        <Box className="btns gap">
          <Press className="btn is-main" onPress={() => open('supply', { id: mine.caseId })}>
            {left.length === 1 ? '现在就补' : `现在就补这 ${left.length} 样`}
          </Press>
        </Box>
      </Box>
    )
  }
  if (statusKey === 'prereviewReturned') {
    return (
      <Box as="section" className="notice is-soon">
        <Title level={2} className="notice-title">
          {supplement === null ? '要改一改再交' : `要改一改再交，到 ${sayDay(supplement.dueOn)}，当天也可以`}
        </Title>
        <LinesToMend lines={left} />
        <Words className="notice-text gap">照这些改好，再交一次，编号不变。填过的都还在。</Words>
        <Box className="btns gap">
          <Press className="btn is-main" onPress={() => open('form', { item: mine.itemId, case: mine.caseId })}>
            去改
          </Press>
        </Box>
      </Box>
    )
  }
  if (mine.pickup !== null) {
    return (
      <Box as="section" className="notice is-good">
        <Title level={2} className="notice-title">
          可以领了
        </Title>
        <Words className="notice-text">{`到${mine.pickup.point}领，带上身份证。${mine.pickup.hours}`}</Words>
        <Words className="notice-text second">别人替您领，要带上您写的委托和两个人的身份证。</Words>
        {mine.pickup.phone === null ? null : (
          <Box className="btns gap">
            <Call className="btn is-main" phone={mine.pickup.phone}>
              先打个电话问问
            </Call>
          </Box>
        )}
      </Box>
    )
  }
  if (AGAIN_AFTER.has(statusKey)) {
    return (
      <Box as="section" className="notice">
        <Title level={2} className="notice-title">
          还想办，随时能重新申请
        </Title>
        <Words className="notice-text">编号会是新的。交在窗口的原件可以取回。</Words>
        <Box className="btns gap">
          <Press className="btn is-main" onPress={() => open('guide', { item: mine.itemId })}>
            重新申请
          </Press>
        </Box>
      </Box>
    )
  }
  if (may('rate') && mine.rating === null && RATED_AFTER.has(statusKey)) {
    return (
      <Box as="section" className="notice">
        <Title level={2} className="notice-title">
          这次办得怎么样
        </Title>
        <Words className="notice-text">您照实说，工作人员看不到是谁评的。</Words>
        <Box className="btns gap">
          <Press className="btn is-main" onPress={() => open('rate', { id: mine.caseId })}>
            去评价
          </Press>
        </Box>
      </Box>
    )
  }
  return null
}

function LinesToMend({ lines }: { lines: readonly SupplementLine[] }) {
  return (
    <>
      {lines.map((line) => (
        <Box key={line.lineId} className="gap">
          <Words className="block-text strong">{line.name}</Words>
          <Words className="block-text">{line.reason}</Words>
          {line.how === '' ? null : <Words className="block-text second">{line.how}</Words>}
        </Box>
      ))}
    </>
  )
}
