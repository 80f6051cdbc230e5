import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { uploadedFile } from '../../../support/builders'
import { codeOf, problemOf } from '../../../support/problems'
import { SAY } from '../case/desk'
import { broughtOnPaper, CHILD, NewbornDesk, OTHER_CHILD_NUMBER } from './newborn-desk'

let town: NewbornDesk
beforeAll(async () => {
  town = await NewbornDesk.open()
})
afterAll(() => town.close())

describe('新生儿出生一件事', () => {
  let applicationId = ''
  let hukou = ''

  it('is one application: the registration is handed in now, insurance and card wait for the number that it brings', async () => {
    const father = await town.desk.as('P004')
    const birthCert = await uploadedFile(town.desk.county, father)
    const photo = await uploadedFile(town.desk.county, father)
    const sent = await town.application('father', ['insurance', 'card'], {
      answers: { idPhoto: photo },
      materials: [
        { ...broughtOnPaper('hukouBirthCert'), fileIds: [birthCert], paper: false, pages: 1 },
        { ...broughtOnPaper('cardPhoto'), fileIds: [photo], paper: false, pages: 1 },
        ...['hukouBook', 'marriage', 'guardianId'].map(broughtOnPaper),
      ],
      filesExpected: [],
    })
    const db = town.desk.county.services.db
    const files = await db.attachment.findMany({ where: { fileId: { in: [birthCert, photo] } } })
    const expected = files.map(({ fileId, sha256 }) => ({ fileId, sha256: Buffer.from(sha256).toString('hex') }))
    const receipt = await father.call.bundle.start({ ...sent, filesExpected: expected })
    applicationId = receipt.applicationId
    expect(receipt.members.map((member) => [member.key, member.caseId !== null, member.waitsFor])).toEqual([
      ['hukou', true, []],
      ['insurance', false, ['出生登记（新生儿国内出生户口登记）']],
      ['card', false, ['出生登记（新生儿国内出生户口登记）']],
    ])
    expect(receipt.number).toMatch(/^430423-260302-B0001-000001-[0-9A-Z]$/)
    hukou = await town.needCase(applicationId, 'hukou')
    expect(await town.desk.status(hukou)).toBe('submitted')
    expect(await father.call.bundle.start({ ...sent, filesExpected: expected })).toEqual(receipt)
    expect(await db.case.count({ where: { bundleApplicationId: applicationId } })).toBe(1)
    const { notices } = await father.call.case.getMine({ caseId: hukou })
    expect(notices.map((notice) => notice.title)).toContain('一件事收件凭证')
  })

  it('keeps nothing readable of the family', async () => {
    const { db } = town.desk.county.services
    const stored = JSON.stringify(
      [await db.bundle.findMany(), await db.bundleMember.findMany(), await db.bundleAction.findMany()],
      (_, value) => (value instanceof Uint8Array ? '' : value),
    )
    for (const secret of ['旷也', '龙晓霜', '旷新禾', '9904232001', '15400000004', 'Y990423000'])
      expect(stored).not.toContain(secret)
  })

  it('is seen as one by the family and by nobody else', async () => {
    const mine = await (await town.desk.as('P004')).call.bundle.getMine({ applicationId })
    expect(mine).toMatchObject({ state: 'inProgress', done: 0, total: 3, sentence: '正在办，3 件里办好了 0 件。' })
    expect(mine.expected).toMatchObject({ kind: 'known', on: '2026-03-16' })
    expect(mine.members.map((member) => member.state)).toEqual(['open', 'waiting', 'waiting'])
    expect(mine.members[1]?.sentence).toBe('等“出生登记（新生儿国内出生户口登记）”办好就自动提交，不用您再跑。')
    expect(await codeOf((await town.desk.as('P008')).call.bundle.getMine({ applicationId }))).toBe('bundle.unknown')
    const { rows } = await (await town.desk.as('P004')).call.bundle.listMine({})
    expect(rows).toMatchObject([{ applicationId, name: '新生儿出生一件事', state: 'inProgress' }])
  })

  it('goes nowhere by the grant alone: the office writes down the number first, and a wrong one is refused', async () => {
    await town.grantHukou(hukou)
    await town.follow()
    expect(await town.caseOf(applicationId, 'insurance')).toBeNull()
    const clerk = await town.desk.as('yh.huji')
    const shown = await clerk.call.bundle.ofCase({ caseId: hukou })
    expect(shown?.outputs).toMatchObject([
      {
        key: 'childIdNumber',
        label: '孩子身份号码',
        forNames: ['城乡居民参保登记（基本医疗保险）', '社会保障卡申领'],
      },
    ])
    const record = (value: string) =>
      clerk.call.bundle.recordOutput({ opId: town.desk.id(), caseId: hukou, output: 'childIdNumber', value })
    expect(await problemOf(record('123'))).toMatchObject({
      code: 'bundle.outputWrong',
      what: '孩子身份号码：身份证号是 18 位，现在是 3 位',
    })
    expect(await problemOf(record(OTHER_CHILD_NUMBER))).toMatchObject({
      code: 'bundle.outputWrong',
      what: '“城乡居民参保登记（基本医疗保险）”：出生日期和申请里填的不一样。',
    })
    expect((await record(CHILD.idNumber)).outputs).toEqual([])
    expect(await codeOf(record(CHILD.idNumber))).toBe('bundle.outputDone')
  })

  it('then hands in insurance and card by itself, each with its own form, the shared papers and without what the registration proves', async () => {
    await town.follow()
    const insurance = await town.needCase(applicationId, 'insurance')
    const card = await town.needCase(applicationId, 'card')
    const { db } = town.desk.county.services
    expect(await town.desk.status(insurance)).toBe('submitted')
    expect((await town.desk.row(card)).receivedOn).toBe('2026-03-02')
    const lines = await db.caseMaterial.findMany({ where: { caseId: { in: [insurance, card] } } })
    const line = (caseId: string, key: string) => lines.find((one) => one.caseId === caseId && one.lineKey === key)
    expect(line(insurance, 'idDoc')).toMatchObject({ state: 'exempt' })
    expect(line(card, 'idDoc')).toMatchObject({ state: 'exempt' })
    expect(line(card, 'photo')?.fileIds).toHaveLength(1)
    expect(line(card, 'photo')?.state).toBe('present')
    const detail = await (await town.desk.as('yh.win1')).call.case.get({ caseId: insurance })
    const shown = JSON.stringify(detail.sections)
    for (const name of [CHILD.name, '旷也', '新生儿']) expect(shown).toContain(name)
    await town.follow()
    expect(await db.case.count({ where: { bundleApplicationId: applicationId } })).toBe(3)
  })

  it('is done when all results were handed out; its cover lists them', async () => {
    const insurance = await town.needCase(applicationId, 'insurance')
    const card = await town.needCase(applicationId, 'card')
    for (const caseId of [insurance, card]) {
      await town.desk.act('yh.win1', 'receive', caseId, SAY.receive)
      await town.desk.check('yh.win1', caseId)
      await town.desk.act('yh.win1', 'accept', caseId, SAY.accept)
    }
    await town.desk.act('yh.zhuren', 'grant', insurance, SAY.grant)
    const clerk = await town.desk.as('yh.huji')
    const early = await problemOf(clerk.call.bundle.issuePack({ opId: town.desk.id(), caseId: hukou }))
    expect(early).toMatchObject({ code: 'bundle.packNotReady' })
    await town.desk.act('yh.huji', 'produceResult', hukou, SAY.produce('hall-yhpcs'))
    await town.desk.act('yh.win1', 'produceResult', insurance, SAY.produce('hall-yh'))
    const mine = await (await town.desk.as('P004')).call.bundle.getMine({ applicationId })
    expect(mine).toMatchObject({ done: 2, total: 3 })
  })
})

describe('a member that ends', () => {
  it('without a grant drops those that waited for it, and says so; the others go on', async () => {
    const mother = await town.desk.as('P005')
    const sent = await town.application('mother', ['insurance', 'register'])
    const { applicationId } = await mother.call.bundle.start(sent)
    const hukou = await town.needCase(applicationId, 'hukou')
    const register = await town.needCase(applicationId, 'register')
    await town.desk.act('yh.huji', 'receive', hukou, SAY.receive)
    await town.desk.check('yh.huji', hukou)
    await town.desk.act('yh.huji', 'accept', hukou, SAY.accept)
    await town.desk.act('yh.suozhang', 'refuse', hukou, SAY.refuse)
    await town.follow()
    const mine = await mother.call.bundle.getMine({ applicationId })
    expect(mine.members.map((member) => [member.key, member.state])).toEqual([
      ['hukou', 'refused'],
      ['insurance', 'dropped'],
      ['register', 'open'],
    ])
    expect(await town.desk.status(register)).toBe('submitted')
    const { notices } = await mother.call.case.getMine({ caseId: hukou })
    expect(notices.map((notice) => notice.title)).toContain('一件事变更告知单')
  })
})
