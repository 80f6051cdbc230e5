import { readFileSync } from 'node:fs'
import { SubmitCase } from '@shared/case/view/submit-case'
import type { PersonFacts } from '@shared/identity/view/person-view'
import type { FormView } from '@shared/service-item/view/form-view'
import { describe, expect, it } from 'vitest'
import { signFaults, unsigned } from '../../../../office/features/intake/check/confirm-way'
import { slotState } from '../../../../office/features/intake/fill/slot-state'
import {
  askedAtCheck,
  beginIntake,
  type CounterPerson,
  knownOf,
  type PageFile,
  pagesLeft,
  proofsOf,
  toSubmit,
  withFilled,
  withItem,
  withPerson,
  withSlot,
} from '../../../../office/features/intake/intake-state'

const forms = JSON.parse(readFileSync('prisma/seed/data/forms.json', 'utf8')) as { forms: { itemId: string }[] }
const asked = (itemId: string) =>
  ({
    item: { itemId, version: 1 },
    form: forms.forms.find((form) => form.itemId === itemId),
    isFallback: false,
  }) as unknown as FormView

const ids = { caseId: '01935e5a-0000-7000-8000-000000000001', opId: '01935e5a-0000-7000-8000-000000000002' }
const facts: PersonFacts = {
  personId: '01935e5a-0000-7000-8000-000000000003',
  name: '张禾丰',
  idNumber: '99042319550101121X',
  gender: '1',
  birthDate: '1955-01-01',
  phone: '15400003317',
  hukouAddress: { division: '430423201201', detail: '3 组' },
  residenceAddress: null,
  ethnicity: '01',
  licences: [
    { type: 'id-card', validUntil: null },
    { type: 'residence-permit', validUntil: '2020-01-01' },
  ],
  source: 'county',
}
const person: CounterPerson = { name: facts.name, idNumber: '99042319550101121X', source: 'county', facts }
const page = (state: PageFile['state'] = 'sent'): PageFile => ({
  fileId: '01935e5a-0000-7000-8000-00000000000a',
  sha256: 'a'.repeat(64),
  mime: 'image/jpeg',
  state,
  share: 1,
})

describe('one sitting at the counter', () => {
  it('person and item may come in any order: what the county knows is filled in, and only where the form asks', () => {
    const first = withItem(withPerson(beginIntake(ids), person), asked('medins-enroll'))
    const second = withPerson(withItem(beginIntake(ids), asked('medins-enroll')), person)
    expect(first.filled.answers).toEqual(second.filled.answers)
    expect(first.filled.answers).toMatchObject({ name: '张禾丰', phone: '15400003317', ethnicity: '01' })
    expect(first.filled.answers).not.toHaveProperty('residenceAddress')
    expect(first.filled.answers).not.toHaveProperty('personId')
  })

  it('where somebody else applies than the one it is for, the person at the counter fills the applicant’s fields', () => {
    const others = forms.forms.filter((form) => (form as { applicantField?: string }).applicantField !== 'idNumber')
    for (const { itemId } of others) {
      const form = asked(itemId)
      const { filled } = withItem(withPerson(beginIntake(ids), person), form)
      expect(filled.answers[form.form.applicantField], itemId).toBe(person.idNumber)
    }
    expect(others.length).toBeGreaterThan(0)
  })

  it('says of every known field where it is known from', () => {
    const known = knownOf(asked('medins-enroll'), person)
    expect([...known.values()].every((words) => words === '县里登记的')).toBe(true)
    expect(knownOf(asked('medins-enroll'), null).size).toBe(0)
  })

  it('another item drops what was filled in for the first, and keeps the person', () => {
    const first = withItem(withPerson(beginIntake(ids), person), asked('medins-enroll'))
    const changed = withItem(
      withFilled(first, { answers: { schoolName: '完小' }, situations: {} }),
      asked('elder-allowance'),
    )
    expect(changed.filled.answers).not.toHaveProperty('schoolName')
    expect(changed.person).toBe(person)
  })

  it('a change after the signature makes the signature void', () => {
    const confirmation = {
      way: 'signature' as const,
      fileId: null,
      witness: null,
      digest: null,
      at: '2026-03-02T01:00:00Z',
    }
    const signed = { ...beginIntake(ids), confirmation }
    expect(withFilled(signed, { answers: { name: '别人' }, situations: {} }).confirmation).toBeNull()
  })

  it('an expired licence proves nothing', () => {
    expect([...proofsOf(person, '2026-03-02').licences]).toEqual(['id-card@applicant'])
    expect(proofsOf(null, '2026-03-02').licences.size).toBe(0)
  })

  it('promise, signature and date are asked at the check and nowhere else', () => {
    expect([...askedAtCheck(asked('medins-enroll'))].sort()).toEqual([
      'applicantSignature',
      'applyDate',
      'commitmentAccepted',
    ])
  })

  it('makes what the server takes, with every page announced', () => {
    const begun = withItem(withPerson(beginIntake(ids), person), asked('medins-enroll'))
    const intake = withSlot(begun, 'idDoc', (slot) => ({ ...slot, files: [page()], pages: 1 }))
    const confirmation = {
      way: 'signature' as const,
      fileId: null,
      witness: null,
      digest: null,
      at: '2026-03-02T01:00:00Z',
    }
    const sent = toSubmit(intake, {
      filled: intake.filled,
      lineKeys: ['idDoc', 'form'],
      pointId: 'hall-yh',
      confirmation,
    })
    expect(SubmitCase.safeParse(sent).success).toBe(true)
    expect(sent).toMatchObject({ channel: 'window', contact: { hasPhone: true } })
    expect(sent.filesExpected.map((file) => file.fileId)).toEqual([page().fileId])
  })

  it('a page on its way keeps the application back, a page that failed says so', () => {
    const intake = withSlot(beginIntake(ids), 'idDoc', (slot) => ({ ...slot, files: [page('sending')] }))
    expect(pagesLeft(intake)).toEqual({ sending: 1, failed: 0 })
    const lost = withSlot(intake, 'idDoc', (slot) => ({ ...slot, files: [page('failed'), page('sent')] }))
    expect(pagesLeft(lost)).toEqual({ sending: 0, failed: 1 })
    expect(
      slotState({ need: 'required', satisfied: null }, { files: [page('failed')], paper: false, pages: 1 }).text,
    ).toBe('1 页没传上')
    expect(slotState({ need: 'required', satisfied: null }, { files: [], paper: false, pages: null }).text).toBe('缺')
    expect(slotState({ need: 'required', satisfied: null }, { files: [], paper: true, pages: null }).text).toBe(
      '收了纸质',
    )
  })
})

describe('confirming at the counter', () => {
  const drawn = { bytes: new Uint8Array([1]), mime: 'image/png' }

  it('needs the promise and the signature', () => {
    expect(signFaults({ ...unsigned('signature'), drawn }, true)).toEqual([])
    expect(signFaults(unsigned('signature'), false)).toHaveLength(2)
  })

  it('a fingerprint needs its picture and no witness, as at the station', () => {
    expect(signFaults(unsigned('fingerprint'), true)).toEqual(['请申请人在纸上按手印，再拍下来'])
    expect(signFaults({ ...unsigned('fingerprint'), drawn }, true)).toEqual([])
  })

  it('a mark needs a witness with name, relation and signature', () => {
    const mark = { ...unsigned('mark'), drawn }
    const witness = { name: '李会计', relation: '村干部', drawn }
    expect(signFaults(unsigned('mark'), true)).toEqual(['请申请人画押'])
    expect(signFaults(mark, true)).toEqual(['画押要有人见证，请写见证人姓名'])
    expect(signFaults({ ...mark, witness: { ...witness, relation: ' ' } }, true)).toHaveLength(1)
    expect(signFaults({ ...mark, witness: { ...witness, drawn: null } }, true)).toEqual(['请见证人也签名'])
    expect(signFaults({ ...mark, witness }, true)).toEqual([])
  })
})
