import type { MyCase } from '@shared/case/view/case-view'
import { Box, Call, Press, Title, Words } from '../../components/base/base'
import { sayDay } from '../../components/say-day'
import { open } from '../../hooks/navigate'

/** 现在能做的 — supply, correct, fetch, rate: one card, one solid button. */
export function CaseDoNow({ mine }: { mine: MyCase }) {
  const { supplement, statusKey } = mine
  const may = (name: string) => mine.allowed.some((act) => act.name === name && act.allowed)
  if (supplement?.lines.some((line) => !line.supplied)) {
    const left = supplement.lines.filter((line) => !line.supplied)
    return (
      <Box as="section" className="notice is-soon">
        <Title
          level={2}
          className="notice-title"
        >{`要补 ${left.length} 份材料，到 ${sayDay(supplement.dueOn)}，当天也可以`}</Title>
        {left.map((line) => (
          <Box key={line.lineId} className="gap">
            <Words className="block-text strong">{line.name}</Words>
            <Words className="block-text">{line.reason}</Words>
            <Words className="block-text second">{line.how}</Words>
          </Box>
        ))}
        <Box className="btns gap">
          <Press className="btn is-main" onPress={() => open('supply', { id: mine.caseId })}>
            {left.length === 1 ? '补交这一份' : `补交这 ${left.length} 份`}
          </Press>
        </Box>
      </Box>
    )
  }
  if (statusKey === 'prereviewReturned') {
    return (
      <Box as="section" className="notice is-soon">
        <Title level={2} className="notice-title">
          要改一下再交
        </Title>
        <Words className="notice-text">
          {mine.timeline.find((step) => step.kind === 'present')?.note ?? '照提示改好，再交一次，编号不变。'}
        </Words>
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
  if (may('rate') && mine.rating === null) {
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
