import { type ReactNode, useId } from 'react'
import './field.css'

/** What a control must carry so that its label, help and error are heard with it. */
export type ControlAria = {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
  readonly 'aria-required'?: true
}

export type FieldProps = {
  readonly label: string
  readonly children: (aria: ControlAria) => ReactNode
  readonly required?: boolean
  readonly help?: string | null
  readonly error?: string | null
  /** Where the value came from: 由身份证号得出, 读卡. */
  readonly source?: string | null
  /** Draws the name as a group's name: for radios and checkboxes, which have no single control to point at. */
  readonly group?: boolean
  readonly wide?: boolean
  /** Path that an error summary jumps to. */
  readonly path?: string
}

/** 一栏 — label above, control, then source, error or help beneath, in that order of weight. */
export function Field(props: FieldProps) {
  const id = useId()
  const { label, required = false, help, error, source, group = false, wide = false, path } = props
  const notes = [
    error ? { key: 'error', text: error } : null,
    source ? { key: 'source', text: source } : null,
    help && !error ? { key: 'help', text: help } : null,
  ].filter((one) => one !== null)
  const aria: ControlAria = {
    id,
    ...(notes.length > 0 ? { 'aria-describedby': notes.map((one) => `${id}-${one.key}`).join(' ') } : {}),
    ...(error ? { 'aria-invalid': true as const } : {}),
    ...(required && !group ? { 'aria-required': true as const } : {}),
  }
  const name = (
    <>
      {label}
      {required ? null : <span className="ym-optional">选填</span>}
    </>
  )
  const body = (
    <>
      {props.children(aria)}
      {notes.map((one) => (
        <p key={one.key} id={`${id}-${one.key}`} className={`ym-field-${one.key}`}>
          {one.text}
        </p>
      ))}
    </>
  )
  const className = `ym-field ${wide ? 'ym-field-wide' : ''}`
  if (group) {
    return (
      <fieldset className={className} data-path={path} aria-describedby={aria['aria-describedby']}>
        <legend className="ym-label">{name}</legend>
        {body}
      </fieldset>
    )
  }
  return (
    <div className={className} data-path={path}>
      <label className="ym-label" htmlFor={id}>
        {name}
      </label>
      {body}
    </div>
  )
}
