/** Chance of one run. */
export type Chance = () => number

/** 乱来的值 — what a broken or hostile device could send in the place of any value: seeded, so that a run can be repeated. */
export function junk(chance: Chance, depth = 0): unknown {
  const makers = depth > 3 ? JUNK.slice(0, PLAIN) : JUNK
  return pick(chance, makers)(chance, depth)
}

type Maker = (chance: Chance, depth: number) => unknown

const STRINGS = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff\ud800',
  '𠮷𬭎',
  '\u202e01',
  '\'; DROP TABLE "Case"; --',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '../../etc/passwd',
  '%00',
  '\r\nX-Evil: 1',
  '=1+1',
  '1e999',
  '９９９',
  'NaN',
  'constructor',
  '__proto__',
  '2026-02-30T25:61:61Z',
  '0000-00-00',
  '+275760-09-13T00:00:00.000Z',
  '00000000-0000-0000-0000-000000000000',
  '00000000-0000-7000-8000-000000000000',
] as const

const NUMBERS = [
  0,
  -0,
  -1,
  1.5,
  1e308,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  2 ** 63,
  -(2 ** 53),
  Number.MAX_SAFE_INTEGER,
] as const

const PLAIN_MAKERS: readonly Maker[] = [
  () => null,
  (chance) => chance() < 0.5,
  (chance) => pick(chance, NUMBERS),
  (chance) => pick(chance, STRINGS),
  (chance) => 'x'.repeat(Math.floor(chance() * 3_000)),
]
const PLAIN = PLAIN_MAKERS.length

const JUNK: readonly Maker[] = [
  ...PLAIN_MAKERS,
  (chance, depth) => Array.from({ length: Math.floor(chance() * 5) }, () => junk(chance, depth + 1)),
  (chance, depth) =>
    own(pick(chance, ['a', 'caseId', '__proto__', 'constructor', 'toString']), junk(chance, depth + 1)),
  () => own('__proto__', { polluted: 1 }),
  () => own('constructor', own('prototype', { polluted: 1 })),
  (chance) => nested(Math.floor(chance() * 400)),
]

/** An object with one own key, whatever the key is called. */
function own(key: string, value: unknown): object {
  return Object.defineProperty({}, key, { value, enumerable: true, configurable: true, writable: true })
}

function nested(levels: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : own('a', value)
  return value
}

/** One of these. */
export function pick<One>(chance: Chance, from: readonly One[]): One {
  return from[Math.floor(chance() * from.length)] as One
}

/** A copy of a good value in which one or a few places were replaced, taken away or added to. */
export function spoil(value: unknown, chance: Chance): unknown {
  let spoilt = value
  for (let times = 1 + Math.floor(chance() * 2); times > 0; times -= 1) spoilt = spoilOnce(spoilt, chance)
  return spoilt
}

function spoilOnce(value: unknown, chance: Chance): unknown {
  if (Array.isArray(value) && value.length > 0 && chance() < 0.85) {
    const at = Math.floor(chance() * value.length)
    return value.map((one, index) => (index === at ? spoilOnce(one, chance) : one))
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value) || chance() < 0.08) return junk(chance)
  const entries = Object.entries(value)
  const way = chance()
  const at = Math.floor(chance() * entries.length)
  const copy: object = {}
  entries.forEach(([key, one], index) => {
    if (index === at && way < 0.12) return
    define(copy, key, index === at && way < 0.85 ? spoilOnce(one, chance) : one)
  })
  if (way >= 0.85) define(copy, pick(chance, ['extra', '__proto__', 'constructor', 'toJSON', 'then']), junk(chance))
  return copy
}

function define(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
}

/** JSON text, sometimes damaged as text. */
export function spoilText(text: string, chance: Chance): string {
  const way = chance()
  if (way < 0.92) return text
  const at = Math.floor(chance() * text.length)
  if (way < 0.95) return text.slice(0, at)
  if (way < 0.97)
    return `${text.slice(0, at)}${pick(chance, ['\u0000', '}', '\\u0000', '\\ud800', '\ufeff', '"'])}${text.slice(at)}`
  if (way < 0.985) return `${'['.repeat(5_000)}${']'.repeat(5_000)}`
  return ''
}
