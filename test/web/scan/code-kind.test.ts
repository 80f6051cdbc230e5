import { describe, expect, test } from 'vitest'
import { kindOfCode } from '../../../web/scan/code-kind'

const code = (kind: unknown, version = 'YM1') =>
  `${version}.${Buffer.from(JSON.stringify([kind, 'x', 1, 'n'])).toString('base64url')}.signature`

describe('a code at the scanner', () => {
  test('names its kind', () => {
    for (const kind of ['service', 'elder', 'poster']) expect(kindOfCode(` ${code(kind)}\n`)).toBe(kind)
  })

  test('what is no code of this county names none', () => {
    for (const text of ['', 'YM1', 'YM1.%%%.x', '6901234567892', code('elder', 'YM2'), code(7)])
      expect(kindOfCode(text)).toBeNull()
  })
})
