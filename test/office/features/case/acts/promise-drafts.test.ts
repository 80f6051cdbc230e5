import { ACTS } from '@shared/case/acts'
import { CorrectOnSpotInput, MergeInput } from '@shared/case/view/act-inputs'
import { describe, expect, it } from 'vitest'
import { endReasonsFor, terminateDraft } from '../../../../../office/features/case/acts/drafts/ending-drafts'
import {
  correctable,
  correctOnSpotDraft,
  mergeDraft,
} from '../../../../../office/features/case/acts/drafts/mending-drafts'
import {
  checkDraft,
  commitmentDraft,
  mostDays,
  signatureFaults,
  signatureInput,
  tolerantDraft,
  UNSIGNED,
} from '../../../../../office/features/case/acts/drafts/promise-drafts'
import { actFacts, caseDetail } from './case-detail'

const FILE = '01935e5a-0000-7000-8000-000000000009'
const plan = actFacts().plan
const tolerable = actFacts({
  detail: caseDetail({ materials: caseDetail().materials.map((line) => ({ ...line, tolerable: true })) }),
})
const listed = actFacts({
  plan:
    plan === null
      ? null
      : {
          ...plan,
          commitment: { textVersion: '1', condition: '住在本乡', lines: ['hukou'], supplyDays: 20, risk: 'low' },
        },
})

describe('容缺受理、告知承诺 on the screen', () => {
  it('a signed letter over what is missing is what the act takes', () => {
    const draft = { ...tolerantDraft.begin(tolerable), fileId: FILE }
    expect(tolerantDraft.check(draft, tolerable)).toEqual([])
    const input = tolerantDraft.toInput(draft, tolerable)
    expect(ACTS.acceptTolerant.input.parse(input).lines).toEqual([{ lineKey: 'hukou', how: '照片或原件' }])
  })

  it('says beforehand what the law would refuse: lines not listed, too many days, no signature', () => {
    expect(mostDays(actFacts())).toBeNull()
    expect(tolerantDraft.check({ ...tolerantDraft.begin(actFacts()), fileId: FILE }, actFacts())[0]?.message).toContain(
      '容缺清单',
    )
    const most = mostDays(tolerable) ?? 0
    const long = { ...tolerantDraft.begin(tolerable), fileId: FILE, days: String(most + 1) }
    expect(tolerantDraft.check(long, tolerable).map((fault) => fault.field)).toEqual(['days'])
    expect(tolerantDraft.check(tolerantDraft.begin(tolerable), tolerable).map((fault) => fault.field)).toEqual([
      'fileId',
    ])
  })

  it('a commitment goes with the version of the letter, and only for what the list names', () => {
    const draft = { ...commitmentDraft.begin(listed), fileId: FILE }
    expect(commitmentDraft.check(draft, listed)).toEqual([])
    expect(ACTS.acceptCommitment.input.parse(commitmentDraft.toInput(draft, listed)).textVersion).toBe('1')
    expect(commitmentDraft.check(draft, actFacts())[0]?.message).toContain('告知承诺清单')
  })

  it('a mark needs somebody who was there and signs; other ways name nobody', () => {
    const mark = { ...UNSIGNED, way: 'mark' as const, fileId: FILE }
    expect(signatureFaults(mark).map((fault) => fault.field)).toEqual(['witness', 'witnessRelation', 'witnessFileId'])
    expect(signatureInput({ ...UNSIGNED, fileId: FILE, witness: '旷某' }).witness).toBeNull()
  })
})

describe('事后核查、终止、更正、并案 on the screen', () => {
  it('a check on the spot names who went along, a repair its days', () => {
    const draft = { ...checkDraft.begin(actFacts()), facts: '看过了，一样', officers: 'yb.shenpi、yh.shsw' }
    expect(checkDraft.check(draft, actFacts())).toEqual([])
    expect(ACTS.afterCheck.input.parse(checkDraft.toInput(draft, actFacts()))).toMatchObject({
      ...{ officers: ['yb.shenpi', 'yh.shsw'], correctDays: null },
    })
    const alone = { ...draft, officers: '', result: 'correctable' as const, correctDays: '0' }
    expect(checkDraft.check(alone, actFacts()).map((fault) => fault.field)).toEqual(['officers', 'correctDays'])
  })

  it('an end is asked with all that its paper says, and speaks of acceptance only after it', () => {
    const filled = { reason: '家属来说明，人已去世', proof: '注销户口证明', proposedBy: 'yh.win1' }
    const draft = { ...terminateDraft.begin(actFacts()), ...filled }
    expect(terminateDraft.check(draft, actFacts())).toEqual([])
    expect(ACTS.terminate.input.safeParse(terminateDraft.toInput(draft, actFacts())).success).toBe(true)
    expect(terminateDraft.check(terminateDraft.begin(actFacts()), actFacts())).toHaveLength(3)
    expect(Object.keys(endReasonsFor('received'))).not.toContain('acceptedByMistake')
    expect(Object.keys(endReasonsFor('inHandling'))).toContain('acceptedByMistake')
  })

  it('a correction names one field that can be typed, and is signed', () => {
    expect(correctable(caseDetail()).map((field) => field.key)).toEqual(['name'])
    const draft = { ...correctOnSpotDraft.begin(actFacts()), field: 'name', value: '张禾丰', fileId: FILE }
    expect(correctOnSpotDraft.check(draft, actFacts())).toEqual([])
    expect(CorrectOnSpotInput.parse(correctOnSpotDraft.toInput(draft, actFacts())).answers).toEqual({ name: '张禾丰' })
  })

  it('two cases are joined only when the other one was chosen', () => {
    const filled = { word: '本人同意', proposedBy: 'yh.win1' }
    const draft = { ...mergeDraft.begin(actFacts()), ...filled }
    expect(mergeDraft.check(draft, actFacts()).map((fault) => fault.field)).toEqual(['find'])
    const chosen = { ...draft, keptCaseId: FILE }
    expect(MergeInput.parse(mergeDraft.toInput(chosen, actFacts())).lineIds).toEqual(['idCard'])
  })
})
