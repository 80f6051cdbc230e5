import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uploadedFile } from '../../../../support/builders'
import { codeOf, problemOf } from '../../../../support/problems'
import { NewbornDesk } from '../newborn-desk'

let town: NewbornDesk
beforeAll(async () => {
  town = await NewbornDesk.open()
})
afterAll(() => town.close())

describe('一件事申报', () => {
  it('is checked by the merged form, with the field that is wrong', async () => {
    const father = await town.desk.as('P004')
    const sent = await town.application('father', ['card'])
    const { cardBank: _, ...answers } = sent.answers
    expect(await problemOf(father.call.bundle.start({ ...sent, answers }))).toMatchObject({
      code: 'case.formInvalid',
      fields: [{ path: 'cardBank' }],
    })
    const same = { ...sent.answers, childName: sent.answers.name }
    expect(await codeOf(father.call.bundle.start({ ...sent, opId: town.desk.id(), answers: same }))).toBe(
      'case.blocked',
    )
  })

  it('answers the questions that are in force, of the bundle and of every member', async () => {
    const father = await town.desk.as('P004')
    const sent = await town.application('father', [])
    expect(await codeOf(father.call.bundle.start({ ...sent, planVersion: 99 }))).toBe('case.versionOld')
    const itemVersions = { ...sent.itemVersions, insurance: 99 }
    expect(await codeOf(father.call.bundle.start({ ...sent, opId: town.desk.id(), itemVersions }))).toBe(
      'case.versionOld',
    )
    expect(await codeOf(father.call.bundle.start({ ...sent, opId: town.desk.id(), bundleId: 'nothing' }))).toBe(
      'bundle.notOffered',
    )
  })

  it('is for oneself, by a person whom the county knows, and confirmed', async () => {
    const sent = await town.application('father', [])
    expect(await codeOf((await town.desk.as('P008')).call.bundle.start(sent))).toBe('case.blocked')
    expect(await codeOf((await town.desk.as('13800000001')).call.bundle.start(sent))).toBe('identity.personNeeded')
    const confirmation = { ...sent.confirmation, way: 'signature' as const }
    expect(await codeOf((await town.desk.as('P004')).call.bundle.start({ ...sent, confirmation }))).toBe(
      'case.unconfirmed',
    )
  })

  it('is all or nothing: where one member is refused, nothing is kept', async () => {
    const { db } = town.desk.county.services
    const mother = await town.desk.as('P005')
    const first = await town.application('mother', ['register'])
    await mother.call.bundle.start(first)
    const before = { bundles: await db.bundle.count(), cases: await db.case.count() }
    const again = await town.application('mother', ['register'])
    expect(await codeOf(mother.call.bundle.start(again))).toBe('case.duplicate')
    expect({ bundles: await db.bundle.count(), cases: await db.case.count() }).toEqual(before)
  })

  it('takes no file of somebody else', async () => {
    const stranger = await town.desk.as('P008')
    const fileId = await uploadedFile(town.desk.county, stranger)
    const { sha256 } = await town.desk.county.services.db.attachment.findUniqueOrThrow({ where: { fileId } })
    const sent = await town.application('father', [], {
      filesExpected: [{ fileId, sha256: Buffer.from(sha256).toString('hex') }],
    })
    expect(await codeOf((await town.desk.as('P004')).call.bundle.start(sent))).toBe('file.notFound')
  })
})
