import { paperPointsOf, papersAfter, paperWords } from '@shared/case/paper-custody'
import { describe, expect, it } from 'vitest'

const ends = { listNo: 'YJ-1', fromPoint: 'st-213', toPoint: 'hall-yh' }
const moving = papersAfter(null, 'handOverPapers', ends)
const said = (outcomes: Record<string, string>) => ({
  ...ends,
  lines: Object.entries(outcomes).map(([lineKey, outcome]) => ({ lineKey, name: lineKey, outcome })),
})

describe('纸质材料在谁手里', () => {
  it('is on its way with a list, then lies where it arrived', () => {
    expect(moving).toEqual({ state: 'moving', listNo: 'YJ-1', from: 'st-213', to: 'hall-yh' })
    const arrived = papersAfter(moving, 'confirmPapers', said({ hukou: 'arrived', idCard: 'damaged' }))
    expect(arrived).toEqual({ state: 'at', point: 'hall-yh', listNo: 'YJ-1' })
  })

  it('is missing while one line is looked for; found it lies above, found below it lies below, lost it stays missing', () => {
    const missing = papersAfter(moving, 'confirmPapers', said({ hukou: 'arrived', idCard: 'missing' }))
    expect(missing).toMatchObject({ state: 'missing', lines: ['idCard'] })
    expect(papersAfter(missing, 'confirmPapers', said({ idCard: 'found' }))).toMatchObject({
      state: 'at',
      point: 'hall-yh',
    })
    expect(papersAfter(missing, 'confirmPapers', said({ idCard: 'returned' }))).toMatchObject({
      state: 'at',
      point: 'st-213',
    })
    expect(papersAfter(missing, 'confirmPapers', said({ idCard: 'lost' }))).toMatchObject({
      state: 'missing',
      lines: ['idCard'],
    })
  })

  it('before any list the point that took it in answers, on the way both ends do', () => {
    expect(paperPointsOf({ intakePoint: 'st-213', pointId: 'hall-yh' })).toEqual(['st-213'])
    expect(paperPointsOf({ intakePoint: 'st-213', pointId: 'hall-yh', paper: moving })).toEqual(['st-213', 'hall-yh'])
  })

  it('is told in one line: the list, how many, what was wrong', () => {
    expect(paperWords(said({ hukou: 'arrived', idCard: 'missing' }))).toBe('清单 YJ-1，2 样；idCard没到')
  })
})
