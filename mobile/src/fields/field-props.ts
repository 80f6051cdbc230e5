import type { Option } from '@shared/form/field-definition'
import type { VisibleField } from '@shared/form/visible-form'
import type { ComponentType } from 'react'

/** What a field's control needs: its value as stored, its options, its fault in words. `name` begins the ids of its parts. */
export type FieldProps = {
  readonly one: VisibleField
  readonly value: unknown
  readonly options: readonly Option[]
  readonly fault: string | null
  readonly name: string
  readonly onChange: (value: unknown) => void
  readonly onLeave: () => void
}

/** A whole field with label, help and fault; handed to controls that hold fields of their own. */
export type FieldComponent = ComponentType<FieldProps & { readonly waits: boolean; readonly shownValue: string }>
