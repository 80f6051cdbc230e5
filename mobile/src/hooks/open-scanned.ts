import { open } from './navigate'

/**
 * 海报 — opens what a poster's code names: the item with the point preselected, or the point alone. Both an address
 * (`?point=…&item=…`) and the short scene of a mini-program code (`p=…&i=…`) are read; anything else is left alone.
 */
export function openScanned(text: string): boolean {
  const values = valuesOf(text)
  const item = values.get('item') ?? values.get('i')
  const point = values.get('point') ?? values.get('p')
  const code = values.get('code')
  if (item !== undefined && /^[a-z0-9-]{2,64}$/.test(item)) {
    open('guide', { item, point: pointOf(point) })
    return true
  }
  if (code !== undefined && /^[0-9A-Z]{4,12}$/i.test(code)) {
    open('query', { code })
    return true
  }
  if (point !== undefined) {
    open('stations', { point: pointOf(point) })
    return true
  }
  return false
}

/** A point that cannot be one is still shown as unknown, in words, and not swallowed. */
function pointOf(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : text.slice(0, 32)
}

function valuesOf(text: string): Map<string, string> {
  const query = text.includes('?') ? text.slice(text.indexOf('?') + 1) : text
  return new Map(
    query
      .split('#')
      .join('&')
      .split('&')
      .flatMap((part) => {
        const at = part.indexOf('=')
        return at < 1 ? [] : [[part.slice(0, at).replace(/^.*\?/, ''), decode(part.slice(at + 1))] as const]
      }),
  )
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
