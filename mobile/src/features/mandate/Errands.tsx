import type { MandateView } from '@shared/mandate/view/mandate-view'
import { useState } from 'react'
import { Box, Press, Words } from '../../components/base/base'
import { Icon } from '../../components/Icon'
import { ProblemNotice, Waiting } from '../../components/Say'
import { open } from '../../hooks/navigate'
import { useItemSearch } from './useItemSearch'

const SHOWN = 8

/** 替他办事 — the items that the mandate names, or all of them to look through; the form opens with both persons filled in. */
export function Errands({ mandate }: { mandate: MandateView }) {
  const [looking, setLooking] = useState(false)
  if (mandate.scope === 'case') {
    const { caseId } = mandate
    return caseId === null ? null : (
      <Box className="btns gap">
        <Press className="btn is-main" onPress={() => open('case', { id: caseId })}>
          看这一件
        </Press>
      </Box>
    )
  }
  const begin = (item: string) => open('form', { item, mandate: mandate.mandateId })
  if (mandate.scope === 'items')
    return (
      <Box className="gap">
        {mandate.itemIds.map((item, at) => (
          <Errand key={item} name={mandate.matters[at] ?? ''} first={at === 0} onPress={() => begin(item)} />
        ))}
      </Box>
    )
  return looking ? (
    <AllItems onChoose={begin} />
  ) : (
    <Box className="btns gap">
      <Press className="btn is-main" onPress={() => setLooking(true)}>
        {`替${mandate.principalName}办一件事`}
      </Press>
    </Box>
  )
}

function AllItems({ onChoose }: { onChoose: (itemId: string) => void }) {
  const { items, found: named, entry } = useItemSearch('要办什么')
  if (items.data === null)
    return items.problem === null ? (
      <Waiting lines={4} />
    ) : (
      <ProblemNotice problem={items.problem} onAgain={items.again} />
    )
  const found = named.filter((item) => item.online)
  return (
    <Box className="gap">
      {entry}
      {found.slice(0, SHOWN).map((item, at) => (
        <Errand key={item.itemId} name={item.name} first={at === 0} onPress={() => onChoose(item.itemId)} />
      ))}
      {found.length > SHOWN ? (
        <Words className="block-text second gap-s">{`还有 ${found.length - SHOWN} 项，写几个字再找。`}</Words>
      ) : found.length === 0 ? (
        <Words className="block-text second gap-s">没有找到这样的事项，换几个字试试。</Words>
      ) : null}
    </Box>
  )
}

function Errand({ name, first, onPress }: { name: string; first: boolean; onPress: () => void }) {
  return (
    <Press className={`row ${first ? 'is-first' : ''}`} onPress={onPress}>
      <Words className="row-body row-name">{`去办：${name}`}</Words>
      <Icon name="next" />
    </Press>
  )
}
