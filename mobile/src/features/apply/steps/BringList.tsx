import { type ListKnown, whatToBring } from '@shared/material/bring-sentence'
import type { MaterialLine } from '@shared/material/material-list'
import { Box, Title, Words } from '../../../components/base/base'
import { Icon } from '../../../components/Icon'

/** 一次性告知单 — first of all one sentence, then each line with its reason, then what nobody needs to bring and why. */
export function BringList({ lines, known }: { lines: readonly MaterialLine[]; known: ListKnown }) {
  const { sentence, bring, exempt, maybe } = whatToBring(lines, known)
  return (
    <Box>
      <Box className="card">
        <Title level={2} className="question">
          {sentence}
        </Title>
        {bring.map((line, index) => (
          <Box key={line.key} className={index === 0 ? 'paper is-first' : 'paper'}>
            <Words className="block-text strong">{`${index + 1}. ${line.name}`}</Words>
            <Words className="block-text second">{line.because}</Words>
            <Words className="block-text second">{line.hint}</Words>
            <Box className="tags gap-s">
              <Words className="tag">{pagesText(line)}</Words>
              {line.originalsChecked ? <Words className="tag is-soon">原件要带来看一下</Words> : null}
              {line.tolerable ? <Words className="tag is-brand">没有的话可以后补</Words> : null}
              {line.fromItem ? null : <Words className="tag">本县自己要的</Words>}
            </Box>
          </Box>
        ))}
      </Box>
      {exempt.length === 0 ? null : (
        <Box className="card">
          <Title level={2} className="heading">
            这些不用您准备
          </Title>
          {exempt.map((line) => (
            <Box key={line.key} className="tick-line">
              <Icon name="tick" />
              <Box>
                <Words className="block-text">{line.name}</Words>
                <Words className="block-text second">{line.note}</Words>
              </Box>
            </Box>
          ))}
        </Box>
      )}
      {maybe.length === 0 ? null : (
        <Box className="card">
          <Title level={2} className="heading">
            这些看情况，窗口说要才交
          </Title>
          {maybe.map((line) => (
            <Box key={line.key} className="paper">
              <Words className="block-text">{line.name}</Words>
              <Words className="block-text second">{line.hint}</Words>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  )
}

function pagesText({ pages }: MaterialLine): string {
  return pages.min === pages.max ? `${pages.min} 页` : `${pages.min} 到 ${pages.max} 页`
}
