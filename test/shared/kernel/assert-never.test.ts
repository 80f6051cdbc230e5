import { expect, it } from 'vitest'
import { assertNever } from '../../../shared/kernel/assert-never'

it('a variant from outside that no switch knows is said, not passed over', () => {
  expect(() => assertNever('else' as never)).toThrow('unexpected variant: "else"')
})
