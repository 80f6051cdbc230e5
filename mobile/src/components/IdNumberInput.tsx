import { normalizeIdNumber } from '@shared/identity/id-number'
import { useState } from 'react'
import { prefersTouch } from '../platform/device/touch'
import { Box, Entry, Press, Words } from './base/base'

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'X', '0', '删'] as const
const LENGTH = 18

/** 身份证号 — twelve large keys with an X on phones, any keyboard elsewhere; digits stand in groups, and how many are still missing is said. */
export function IdNumberInput(props: {
  id: string
  label: string
  value: string
  invalid: boolean
  required?: boolean
  onChange: (value: string) => void
  onLeave: () => void
}) {
  const { id, label, value, invalid, required = true, onChange, onLeave } = props
  const [open, setOpen] = useState(false)
  const ownKeys = prefersTouch()
  const press = (key: (typeof KEYS)[number]) => {
    if (key === '删') onChange(value.slice(0, -1))
    else if (value.length < LENGTH) onChange(value + key)
  }
  return (
    <Box>
      <Entry
        id={id}
        className={`entry is-number ${invalid ? 'is-wrong' : ''}`}
        value={groupsOf(value)}
        keyboard={ownKeys ? 'none' : 'idcard'}
        maxLength={24}
        placeholder="18 位，最后一位可能是 X"
        label={label}
        describedBy={`${id}-count`}
        invalid={invalid}
        required={required}
        autoComplete="off"
        onChange={(text) => onChange(normalizeIdNumber(text).slice(0, LENGTH + 2))}
        onFocus={() => setOpen(true)}
        onBlur={onLeave}
      />
      <Words className="block-text gap-s note" id={`${id}-count`} live="polite">
        {value.length === 0 ? '' : value.length < LENGTH ? `还差 ${LENGTH - value.length} 位` : '18 位，够了'}
      </Words>
      {ownKeys && open ? (
        <Box className="keypad" role="group" label="身份证号键盘">
          {KEYS.map((key) => (
            <Press key={key} className="key" label={key === '删' ? '删一位' : key} onPress={() => press(key)}>
              {key}
            </Press>
          ))}
        </Box>
      ) : null}
    </Box>
  )
}

/** 6-8-4 as it is read from the card. */
function groupsOf(number: string): string {
  return [number.slice(0, 6), number.slice(6, 14), number.slice(14)].filter((part) => part !== '').join(' ')
}
