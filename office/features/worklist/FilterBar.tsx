import type { WorkRow } from '@shared/case/view/case-view'
import type { StaffMe } from '@shared/identity/view/session-view'
import { Icon } from '@web/components/action/Icon'
import { useRef } from 'react'
import type { PageProps } from '../../app/page-props'
import { type ItemChip, itemChips } from './row-words'

type FilterBarProps = Pick<PageProps, 'place' | 'change'> & {
  readonly rows: readonly WorkRow[]
  readonly me: StaffMe
}

/** 筛选 — plain chips: all, the items that are on the list, my points, only mine. A chip that is pressed lets go when pressed again. */
export function FilterBar({ place, change, rows, me }: FilterBarProps) {
  const items = useKeptItems(itemChips(rows), place.itemId === null)
  const pressedNothing = place.itemId === null && place.pointId === null && !place.mine
  return (
    <fieldset className="ym-chips" aria-label="筛选">
      {place.find === null ? null : (
        <button type="button" className="ym-chip" aria-pressed="true" onClick={() => change({ find: null })}>
          找“{place.find}” <Icon name="cross" size={12} />
          <span className="ym-hidden">，点一下去掉</span>
        </button>
      )}
      <Chip on={pressedNothing} onPress={() => change({ itemId: null, pointId: null, mine: false })}>
        全部
      </Chip>
      {items.map((item) => (
        <Chip
          key={item.itemId}
          on={place.itemId === item.itemId}
          onPress={() => change({ itemId: place.itemId === item.itemId ? null : item.itemId })}
        >
          {item.name}
        </Chip>
      ))}
      {me.points.length > 1
        ? me.points.map((point) => (
            <Chip
              key={point.pointId}
              on={place.pointId === point.pointId}
              onPress={() => change({ pointId: place.pointId === point.pointId ? null : point.pointId })}
            >
              {point.name}
            </Chip>
          ))
        : null}
      <Chip on={place.mine} onPress={() => change({ mine: !place.mine })}>
        轮到我办的
      </Chip>
    </fieldset>
  )
}

function Chip({ on, onPress, children }: { on: boolean; onPress: () => void; children: string }) {
  return (
    <button type="button" className="ym-chip" aria-pressed={on} onClick={onPress}>
      {children}
    </button>
  )
}

/** The items of the whole list stay as chips while one of them is chosen: the rows then hold only that one. */
function useKeptItems(now: ItemChip[], whole: boolean): ItemChip[] {
  const kept = useRef<ItemChip[]>(now)
  if (whole) kept.current = now
  return kept.current.length === 0 ? now : kept.current
}
