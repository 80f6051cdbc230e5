import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { type ActContext, defineAct, logged } from '../../../../shared/case/acts/act'
import {
  assertAllChecked,
  assertAuthority,
  assertMaterialsComplete,
  assertNoOpenProcedure,
  assertUploaded,
} from '../../../../shared/case/acts/guards'
import { assertNoneFailed, assertProceduresRun } from '../../../../shared/case/acts/handling/procedures-run'
import { supplementRows } from '../../../../shared/case/acts/intake/notice-line'
import type { ProcedureRun } from '../../../../shared/case/case-state'
import { CaseStory, material, officer, SAY } from '../case-story'
import { DISABILITY } from '../plans'

const ctx = (change: Partial<ActContext> = {}): ActContext => ({
  ...new CaseStory(DISABILITY).context(officer('chiefRep', 'cl')),
  ...change,
})

describe('what an act is refused for, whatever the act', () => {
  it('is what is missing, named, and photos that are still on their way', () => {
    expect(() => assertMaterialsComplete(ctx({ materials: [material('idCard', { satisfied: false })] }))).toThrow(
      'case.materialsMissing',
    )
    expect(() =>
      assertMaterialsComplete(ctx({ materials: [material('extra', { required: false, satisfied: false })] })),
    ).not.toThrow()
    expect(() => assertUploaded(ctx({ materials: [material('photo', { uploading: 2 })] }))).toThrow(
      'case.uploadsPending',
    )
  })

  it('is a paper that came in and that nobody looked at', () => {
    expect(() => assertAllChecked(ctx({ materials: [material('photo', { checked: false })] }))).toThrow(
      'case.papersUnchecked',
    )
    expect(() =>
      assertAllChecked(ctx({ materials: [material('photo', { checked: false, satisfied: false })] })),
    ).not.toThrow()
  })

  it('is a decision that no mandate and no office covers', () => {
    expect(() => assertAuthority(ctx({ mandateItems: [] }))).toThrow('case.noAuthority')
    expect(() => assertAuthority(ctx({ mandateItems: [], actor: officer('deptLeader', 'cl') }))).not.toThrow()
  })

  it('is a procedure that is open, was never done, or failed the last time', () => {
    const story = new CaseStory(DISABILITY)
    const run: ProcedureRun = {
      ...{ procedureId: 'p', kind: 'appraisal' as const, stops: true, reason: '评定', basis: '办法', limit: null },
      ...{
        startOn: '2026-03-02',
        endOn: null,
        result: null,
        note: null,
        proposedBy: null,
        resumeTo: 'inHandling' as const,
      },
    }
    const withRun = (change: Partial<ProcedureRun>) =>
      ctx({ state: { ...story.state, procedures: [{ ...run, ...change }] } })
    expect(() => assertNoOpenProcedure(withRun({}).state)).toThrow('case.procedureOpen')
    expect(() => assertProceduresRun(ctx())).toThrow('case.orderRequired')
    expect(() => assertProceduresRun(ctx({ waivedProcedures: ['appraisal', 'publicity'] }))).not.toThrow()
    expect(() => assertNoneFailed(withRun({ endOn: '2026-03-03', result: 'fail' }))).toThrow('case.orderRequired')
    expect(() => assertNoneFailed(withRun({ endOn: '2026-03-03', result: 'pass' }))).not.toThrow()
  })
})

describe('what an act hands on', () => {
  it('is at least what it logs', () => {
    expect(logged({ a: 1 })).toEqual({ log: { a: 1 }, papers: [], messages: [], tasks: [], closes: [] })
    const act = defineAct({ name: 'withdraw', input: z.strictObject({}), decide: () => logged({}) })
    expect(act.name).toBe('withdraw')
  })

  it('numbers the lines of the supplement paper, and says what to do where nobody wrote it', () => {
    const rows = supplementRows([
      { ...(SAY.lines('photo')[0] ?? { lineId: '', name: '', reason: '' }), how: '', basis: null },
    ])
    expect(rows).toEqual([{ no: '1', name: 'photo', problem: '看不清楚', ask: '补交或更正', form: '原件或照片' }])
  })
})
