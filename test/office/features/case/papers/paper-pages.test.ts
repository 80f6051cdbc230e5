import type { MaterialView } from '@shared/case/view/case-view'
import { describe, expect, it } from 'vitest'
import { isUnchecked } from '../../../../../office/features/case/acts/act-order'
import { firstLine, nextUnchecked, stateWords } from '../../../../../office/features/case/papers/paper-pages'
import { pagesOf } from '../../../../../web/files/pages-of'
import { caseDetail } from '../acts/case-detail'

const line = (lineKey: string, part: Partial<MaterialView> = {}): MaterialView => ({
  ...(caseDetail().materials[0] as MaterialView),
  lineKey,
  ...part,
})
const file = (fileId: string, state: 'complete' | 'uploading' = 'complete') => ({ fileId, mime: 'image/jpeg', state })

describe('looking through the papers', () => {
  it('after a tick comes the next paper that waits, from the top again after the last', () => {
    const lines = [line('a'), line('b', { checked: true }), line('c')]
    expect(nextUnchecked(lines, 'a', isUnchecked)).toBe('c')
    expect(nextUnchecked(lines, 'c', isUnchecked)).toBe('a')
    expect(
      nextUnchecked(
        lines.map((one) => ({ ...one, checked: true })),
        'a',
        isUnchecked,
      ),
    ).toBeNull()
  })

  it('begins with the first that waits, else with the first that has pages', () => {
    const waiting = caseDetail({ materials: [line('a', { checked: true }), line('b')] })
    expect(firstLine(waiting, isUnchecked)).toBe('b')
    const done = caseDetail({
      materials: [line('a', { state: 'exempt' }), line('b', { checked: true, files: [file('f')] })],
    })
    expect(firstLine(done, isUnchecked)).toBe('b')
    expect(firstLine(caseDetail({ materials: [] }), isUnchecked)).toBeNull()
  })

  it('counts the pages of a line only where there are several', () => {
    const pages = pagesOf([
      line('a', { files: [file('1'), file('2', 'uploading')] }),
      line('b', { files: [file('3')] }),
    ])
    expect(pages.map((one) => one.place)).toEqual(['1/2', '2/2', ''])
    expect(pages.map((one) => one.arrived)).toEqual([true, false, true])
  })

  it('says of every line honestly what it is', () => {
    expect(stateWords(line('a', { state: 'missing' })).text).toBe('缺')
    expect(stateWords(line('a', { state: 'missing', need: 'optional' })).text).toContain('选交')
    expect(stateWords(line('a', { files: [file('1', 'uploading')] })).text).toBe('还在传 1 张')
    expect(stateWords(line('a')).text).toBe('未核')
    expect(stateWords(line('a', { checked: true })).text).toBe('已核')
    expect(stateWords(line('a', { state: 'exempt' })).text).toBe('免交')
  })
})
