import type { GuideView } from '@shared/service-item/view/guide-view'
import { Box, Press, Title, Words } from '../../components/base/base'
import { Icon } from '../../components/Icon'
import { ASK_LOCALLY } from '../../components/unknown'

/** 材料 — all that anybody may need; the exact list is one press away and depends on a few questions. */
export function GuideMaterials({ guide, onList }: { guide: GuideView; onList: () => void }) {
  const materials = guide.materials ?? []
  return (
    <Box as="section" className="card">
      <Title level={2} className="heading">
        要交的材料
      </Title>
      {guide.questions > 0 ? (
        <Press className="notice is-good gap wide no-print" onPress={onList}>
          <Words className="notice-title">{`回答 ${guide.questions} 个问题，只列您要带的`}</Words>
          <Words className="notice-text second">下面是所有人可能用到的，您多半不用带这么多。</Words>
        </Press>
      ) : null}
      {guide.materials === null ? <Words className="block-text gap">{ASK_LOCALLY}</Words> : null}
      {materials.map((one, index) => (
        <Box key={one.name} className={index === 0 ? 'paper is-first' : 'paper'}>
          <Words className="block-text strong">{`${index + 1}. ${one.name}`}</Words>
          <Words className="block-text second">{detailsOf(one)}</Words>
          {one.condition === null ? null : (
            <Words className="block-text second">{`什么时候要：${one.condition}`}</Words>
          )}
          {one.note === null ? null : <Words className="block-text note">{one.note}</Words>}
        </Box>
      ))}
      {guide.materials !== null && !guide.materialsComplete ? (
        <Box className="gap second">
          <Icon name="warn" />
          <Words>{` 这份清单可能不全，${ASK_LOCALLY}`}</Words>
        </Box>
      ) : null}
    </Box>
  )
}

type Paper = NonNullable<GuideView['materials']>[number]

function detailsOf(paper: Paper): string {
  const parts = [
    paper.form,
    paper.copies,
    paper.necessity === null ? null : paper.necessity === '必要' ? '都要' : paper.necessity,
    paper.issuer === null ? paper.sourceChannel : `${paper.issuer}出具`,
    paper.tolerable === true ? '可以后补' : null,
  ].filter((part) => part !== null)
  return parts.length === 0 ? `份数和形式${ASK_LOCALLY}` : parts.join(' · ')
}
