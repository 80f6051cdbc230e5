import { Box, Press, Words } from '../../components/base/base'
import { FieldFault } from '../../components/FieldFault'
import { Icon } from '../../components/Icon'
import type { Offer } from './offer'
import { useItemSearch } from './useItemSearch'

const SHOWN = 6

/** 让他办什么 — everything that somebody may do for another, or the items that are chosen. */
export function ScopeField(props: { offer: Offer; fault: string | null; change: (part: Partial<Offer>) => void }) {
  const { offer, fault, change } = props
  return (
    <Box>
      <Words className="field-label">让他办什么</Words>
      <Box className="tags gap-s" role="radiogroup" label="让他办什么">
        {(['all', 'items'] as const).map((scope) => (
          <Press
            key={scope}
            role="radio"
            className={`pill ${offer.scope === scope ? 'is-on' : ''}`}
            checked={offer.scope === scope}
            onPress={() => change({ scope })}
          >
            {scope === 'all' ? '所有可以代办的事' : '只办选中的事'}
          </Press>
        ))}
      </Box>
      {offer.scope === 'items' ? <ItemsToChoose offer={offer} change={change} /> : null}
      <FieldFault words={fault} />
    </Box>
  )
}

function ItemsToChoose({ offer, change }: { offer: Offer; change: (part: Partial<Offer>) => void }) {
  const { items, typed, found, entry } = useItemSearch('找要办的事')
  const chosen = new Set(offer.itemIds)
  const more = typed === '' ? [] : found.filter((item) => !chosen.has(item.itemId)).slice(0, SHOWN)
  const shown = [...(items.data ?? []).filter((item) => chosen.has(item.itemId)), ...more]
  const toggle = (itemId: string) =>
    change({
      itemIds: chosen.has(itemId) ? offer.itemIds.filter((one) => one !== itemId) : [...offer.itemIds, itemId],
    })
  return (
    <Box className="gap-s">
      {entry}
      <Box className="choices" role="group" label="要办的事">
        {shown.map((item) => (
          <Press
            key={item.itemId}
            role="checkbox"
            className={`choice ${chosen.has(item.itemId) ? 'is-on' : ''}`}
            checked={chosen.has(item.itemId)}
            onPress={() => toggle(item.itemId)}
          >
            <Words className="choice-mark is-square">{chosen.has(item.itemId) ? <Icon name="tick" /> : null}</Words>
            <Words>{item.name}</Words>
          </Press>
        ))}
      </Box>
      {typed !== '' && found.length === 0 ? (
        <Words className="block-text second gap-s">没有找到这样的事项，换几个字试试。</Words>
      ) : null}
    </Box>
  )
}
