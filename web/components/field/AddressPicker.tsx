import { useMemo } from 'react'
import type { ControlAria } from './Field'
import { Select } from './Select'
import { TextInput } from './TextInput'

/** 区划 — a twelve-digit code and its name. */
export type Division = { readonly code: string; readonly name: string }

/** 地址 — division code of the village and what follows it: group, house number. */
export type Address = { readonly division: string; readonly detail: string }

export type AddressPickerProps = ControlAria & {
  readonly divisions: readonly Division[]
  readonly value: Partial<Address> | null
  readonly onChange: (value: Partial<Address>) => void
  readonly disabled?: boolean
}

const isTown = (code: string) => code.endsWith('000') && !code.endsWith('000000')

/** 地址 — township, then village, then the rest in words; choosing another township empties the village. */
export function AddressPicker({ divisions, value, onChange, disabled = false, ...aria }: AddressPickerProps) {
  const town = value?.division === undefined ? null : `${value.division.slice(0, 9)}000`
  const village = value?.division !== undefined && !isTown(value.division) ? value.division : null
  const towns = useMemo(
    () => divisions.filter((one) => isTown(one.code)).map((one) => ({ value: one.code, label: one.name })),
    [divisions],
  )
  const villages = useMemo(
    () =>
      divisions
        .filter((one) => town !== null && one.code.startsWith(town.slice(0, 9)) && !isTown(one.code))
        .map((one) => ({ value: one.code, label: one.name })),
    [divisions, town],
  )
  const detail = value?.detail ?? ''
  return (
    <div className="ym-address">
      <Select
        {...aria}
        aria-label="乡镇"
        options={towns}
        value={town}
        placeholder="乡镇"
        disabled={disabled}
        onChange={(code) => code !== null && code !== town && onChange({ division: code, detail })}
      />
      <Select
        id={`${aria.id}-village`}
        aria-label="村（社区）"
        options={villages}
        value={village}
        placeholder="村（社区）"
        disabled={disabled || town === null}
        onChange={(code) => code !== null && onChange({ division: code, detail })}
      />
      <TextInput
        id={`${aria.id}-detail`}
        aria-label="组和门牌"
        placeholder="组和门牌"
        value={detail}
        disabled={disabled}
        onChange={(text) => onChange({ ...value, detail: text })}
      />
    </div>
  )
}
