import type { DivisionTree } from '@shared/organisation/view/place-view'
import { call } from '../api/call'
import { Box, Entry, Pick, Words } from '../components/base/base'
import { useAnswer } from '../hooks/useAnswer'
import type { FieldProps } from './field-props'

type Address = { readonly division?: string; readonly detail?: string }

/** 地址 — township, village, then group and door in words. */
export function AddressEntry({ one, value, fault, name, onChange, onLeave }: FieldProps) {
  const tree = useAnswer('tree', () => call('place', 'getDivisionTree', {}), { keepAs: 'divisions' })
  const address: Address = value !== null && typeof value === 'object' ? (value as Address) : {}
  const county = tree.data
  const town = county?.children.find((one) => address.division?.slice(0, 9) === one.code.slice(0, 9))
  const villages = town?.children ?? []
  const set = (next: Address) => onChange({ ...address, ...next })
  if (county === null)
    return (
      <Words className="block-text gap-s second">{tree.problem === null ? '正在打开地名' : tree.problem.what}</Words>
    )
  return (
    <Box id={name} role="group" label={one.label}>
      <Pick
        className={`entry ${fault !== null && town === undefined ? 'is-wrong' : ''}`}
        value={town?.code ?? ''}
        options={optionsOf(county.children)}
        placeholder={`${county.name}哪个乡镇`}
        label={`${one.label}：乡镇`}
        onChange={(code) => set({ division: code })}
      />
      {town === undefined || villages.length === 0 ? null : (
        <Pick
          className="entry"
          value={villages.some((village) => village.code === address.division) ? (address.division ?? '') : ''}
          options={optionsOf(villages)}
          placeholder="哪个村（社区）"
          label={`${one.label}：村`}
          onChange={(code) => set({ division: code })}
        />
      )}
      <Entry
        className={`entry ${fault === null ? '' : 'is-wrong'}`}
        value={address.detail ?? ''}
        placeholder="哪个组、门牌号"
        maxLength={100}
        label={`${one.label}：组和门牌`}
        describedBy={fault === null ? `${name}-help` : `${name}-fault`}
        invalid={fault !== null}
        onChange={(detail) => set({ detail })}
        onBlur={onLeave}
      />
    </Box>
  )
}

function optionsOf(places: readonly DivisionTree[]): { code: string; label: string }[] {
  return places.map((place) => ({ code: place.code, label: place.name }))
}
