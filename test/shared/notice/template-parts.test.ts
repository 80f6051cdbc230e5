import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { NoticeTemplate } from '../../../shared/notice/notice-template'
import { templateFaults } from '../../../shared/notice/template-faults'
import { partsOf, withParts } from '../../../shared/notice/template-parts'

const { notices } = JSON.parse(readFileSync('prisma/seed/data/notices.json', 'utf8')) as { notices: NoticeTemplate[] }
const receipt = notices.find((one) => one.key === 'receipt') as NoticeTemplate

describe('the words of a template', () => {
  it.each(notices.map((one) => [one.key, one] as const))(
    '%s: each has a place of its own and a name',
    (_, template) => {
      const parts = partsOf(template)
      expect(new Set(parts.map((part) => part.path)).size).toBe(parts.length)
      expect(parts.every((part) => part.label !== '' && typeof part.text === 'string')).toBe(true)
      expect(withParts(template, parts)).toEqual(template)
    },
  )

  it('are changed where they stand, and nothing else is', () => {
    const [, second] = partsOf(receipt)
    const changed = withParts(receipt, [{ path: second?.path ?? '', text: '换过的字' }])
    expect(partsOf(changed).filter((part, index) => part.text !== partsOf(receipt)[index]?.text)).toEqual([
      { ...second, text: '换过的字' },
    ])
    expect({ ...changed, body: [] }).toEqual({ ...receipt, body: [] })
  })

  it('leave out of account what is no word: keys, conditions, the prototype', () => {
    const tried = ['key', 'kind', 'body.0.b', 'body.0.when', '__proto__.polluted', 'body.__proto__.x', 'constructor']
    expect(
      withParts(
        receipt,
        tried.map((path) => ({ path, text: '坏的' })),
      ),
    ).toEqual(receipt)
    expect(({} as { polluted?: string }).polluted).toBeUndefined()
  })

  it('with an unknown blank are held back', () => {
    const part = partsOf(receipt).find((one) => one.path.startsWith('body.'))
    const changed = withParts(receipt, [{ path: part?.path ?? '', text: '请找{nobody}' }])
    expect(
      templateFaults(changed)
        .map((one) => one.what)
        .join(),
    ).toContain('{nobody}')
  })
})
