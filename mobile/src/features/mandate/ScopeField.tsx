import { useState } from 'react'
import { call } from '../../api/call'
import { Box, Entry, Press, Words } from '../../components/base/base'
import { Icon } from '../../components/Icon'
import { useAnswer } from '../../hooks/useAnswer'
import type { Offer } from './offer'

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
      {fault === null ? null : (
        <Box className="field-fault">
          <Icon name="warn" />
          <Words>{fault}</Words>
        </Box>
      )}
    </Box>
  )
}

function ItemsToChoose({ offer, change }: { offer: Offer; change: (part: Partial<Offer>) => void }) {
  const items = useAnswer('errand-items', () => call('catalogue', 'listItems', {}), { keepAs: 'items' })
  const [text, setText] = useState('')
  const chosen = new Set(offer.itemIds)
  const all = items.data ?? []
  const found = all.filter((item) => text.trim() !== '' && item.name.includes(text.trim())).slice(0, SHOWN)
  const shown = [...all.filter((item) => chosen.has(item.itemId)), ...found.filter((item) => !chosen.has(item.itemId))]
  const toggle = (itemId: string) =>
    change({
      itemIds: chosen.has(itemId) ? offer.itemIds.filter((one) => one !== itemId) : [...offer.itemIds, itemId],
    })
  return (
    <Box className="gap-s">
      <Entry
        className="entry"
        value={text}
        onChange={setText}
        maxLength={30}
        label="找要办的事"
        placeholder="写几个字找，比如：优待证"
      />
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
    </Box>
  )
}
