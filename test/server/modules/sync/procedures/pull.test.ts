import type { PullCursor } from '@shared/sync/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, openTestCounty, type TestCounty } from '../../../../support/actors'
import { DISABILITY, ELDER } from '../../../../support/builders'
import { type StationDevice, stationDevice } from '../../../../support/station-device'
import { SAY } from '../../case/desk'

let county: TestCounty
let device: StationDevice
let neighbour: StationDevice

beforeAll(async () => {
  county = await openTestCounty()
  device = await stationDevice(county, 'st-201', 'shatou')
  neighbour = await stationDevice(county, 'st-202', 'huangzhou')
})
afterAll(() => county.close())

const pull = (of: StationDevice, cursor: PullCursor | null) =>
  of.clerk.call.sync.pull({ protocol: 1, cursor, tasksHash: null })

/**
 * Pulls until nothing comes: while any transaction of the server is open, also one of another database, what lies beyond it is served
 * again.
 */
async function pullUntilIdle(of: StationDevice): Promise<PullCursor> {
  let { cursor } = await pull(of, null)
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await pull(of, cursor)
    cursor = answer.cursor
    if (answer.cases.length === 0) return cursor
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the server never came to rest')
}

describe('what a device pulls', () => {
  it('holds the cases of its point, without answers, and nothing of the neighbour', async () => {
    const own = await device.intake({ itemId: DISABILITY, resident: 'P020' })
    const theirs = await neighbour.intake({ itemId: DISABILITY, resident: 'P021' })
    expect((await device.push(own)).results[0]?.outcome).toBe('applied')
    expect((await neighbour.push(theirs)).results[0]?.outcome).toBe('applied')
    const answer = await pull(device, null)
    expect(answer.reset).toBe(true)
    expect(answer.cases.map((one) => one.caseId)).toEqual([own.caseId])
    expect(answer.cases[0]).toMatchObject({ status: 'received', applicantMasked: expect.stringContaining('*') })
    expect(JSON.stringify(answer)).not.toMatch(/990423\d{11}[\dX]/)
  })

  it('goes on where it stopped, and brings each change', async () => {
    const idle = await pullUntilIdle(device)
    const next = await device.intake({ itemId: DISABILITY, resident: 'P022' })
    await device.push(next)
    const changed = await pull(device, idle)
    expect(changed).toMatchObject({ reset: false, more: false })
    expect(changed.cases.map((one) => one.caseId)).toEqual([next.caseId])
  })

  it('S19: a transaction that stays open for long is served when it ends, and never skipped', async () => {
    const { db } = county.services
    const slow = await device.intake({ itemId: DISABILITY, resident: 'P023' })
    const quick = await device.intake({ itemId: DISABILITY, resident: 'P024' })
    await device.push(slow, quick)
    const before = await pull(device, null)
    let letEnd: () => void = () => undefined
    const mayEnd = new Promise<void>((resolve) => {
      letEnd = resolve
    })
    let isOpen: () => void = () => undefined
    const opened = new Promise<void>((resolve) => {
      isOpen = resolve
    })
    const long = db.$transaction(
      async (tx) => {
        await tx.case.update({ where: { caseId: slow.caseId ?? '' }, data: { light: 'soon' } })
        isOpen()
        await mayEnd
      },
      { timeout: 20_000 },
    )
    await opened
    await db.case.update({ where: { caseId: quick.caseId ?? '' }, data: { light: 'late' } })
    const during = await pull(device, before.cursor)
    letEnd()
    await long
    const after = await pull(device, during.cursor)
    const seen = [...during.cases, ...after.cases].map((one) => one.caseId)
    expect(seen).toContain(slow.caseId)
    expect(seen).toContain(quick.caseId)
  })

  it('S17, S18: a cursor of another epoch or from ahead of this database begins anew', async () => {
    const { cursor, cases } = await pull(device, null)
    const restored = await pull(device, { ...cursor, epoch: 'another' })
    expect(restored).toMatchObject({ reset: true })
    expect(restored.cases).toHaveLength(cases.length)
    expect(await pull(device, { ...cursor, at: '999999999999' })).toMatchObject({ reset: true })
    expect(await pull(device, { ...cursor, at: 'x' })).toMatchObject({ reset: true })
  })

  it('names what is held aside with its reason and never its content', async () => {
    const odd = { ...(await device.intake({ itemId: DISABILITY, resident: 'P025' })), staffId: 'S006' }
    await device.push(odd)
    const { held } = await pull(device, null)
    expect(held).toMatchObject([{ opId: odd.opId, outcome: 'quarantined', problem: { code: 'sync.clerkGone' } }])
  })

  it('brings the open tasks of the point once, and again when they have changed', async () => {
    const task = (title: string) => ({
      ...{ taskId: newId(county), county: '430423000000', kind: 'phoneCall', title, pointId: 'st-201' },
      ...{ state: 'waiting', detail: {}, openedAt: new Date(county.clock.nowMs()) },
    })
    await county.services.db.task.create({ data: task('打电话告知') })
    const first = await pull(device, null)
    expect(first.tasks?.map((one) => one.title)).toContain('打电话告知')
    const call = (tasksHash: string) => device.clerk.call.sync.pull({ protocol: 1, cursor: first.cursor, tasksHash })
    expect((await call(first.tasksHash)).tasks).toBeNull()
    await county.services.db.task.create({ data: task('再打一次') })
    const changed = await call(first.tasksHash)
    expect(changed.tasks?.length).toBe((first.tasks?.length ?? 0) + 1)
  })

  it('brings the call to who has no phone, with its words, to the point that took the papers in; it goes with the proof of the call', async () => {
    const intake = await neighbour.intake({ itemId: ELDER, resident: 'P010', hasPhone: false })
    await neighbour.push(intake)
    const caseId = intake.caseId ?? ''
    const lines = await county.services.db.caseMaterial.findMany({ where: { caseId } })
    for (const { lineKey } of lines) {
      await neighbour.clerk.call.case.checkMaterial({ opId: newId(county), caseId, lineKey, checked: true })
    }
    const { version } = await county.services.db.case.findUniqueOrThrow({ where: { caseId } })
    await neighbour.clerk.call.case.accept({ opId: newId(county), caseId, baseVersion: version, input: SAY.accept })
    const calls = async (of: StationDevice) =>
      ((await pull(of, null)).tasks ?? []).filter((one) => one.caseId === caseId && one.kind === 'phoneCall')
    const [told, ...more] = await calls(neighbour)
    expect(more).toEqual([])
    expect(told).toMatchObject({
      title: '打电话告知已经受理',
      state: 'waiting',
      phone: '15400009999',
      script: expect.stringMatching(/黄周村.*周梅生本人或家人吗.*高龄津贴.*查询码/s),
    })
    expect(await calls(device)).toEqual([])
    const result = { outcome: 'told' as const, answeredBy: '周某', relation: '儿子', at: county.clock.now(), note: '' }
    const done = neighbour.operation('completeTask', { taskId: told?.taskId ?? '', result })
    expect((await neighbour.push(done)).results[0]?.outcome).toBe('applied')
    expect((await neighbour.push(done)).results[0]?.outcome).toBe('duplicate')
    expect(await calls(neighbour)).toEqual([])
  })

  it('leaves an audit row when it shows something of somebody, and none when there is nothing new', async () => {
    const cursor = await pullUntilIdle(device)
    const { tasksHash } = await pull(device, cursor)
    const count = () => county.services.db.auditRow.count({ where: { action: 'sync.pull' } })
    const before = await count()
    const idle = await device.clerk.call.sync.pull({ protocol: 1, cursor, tasksHash })
    expect(await count()).toBe(idle.cases.length === 0 ? before : before + 1)
    await pull(device, null)
    expect(await count()).toBeGreaterThan(before)
  })
})
