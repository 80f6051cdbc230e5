import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Desk } from '../../desk'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe('各视图件数', () => {
  it('are those of the caller’s own reach, every view named', async () => {
    await desk.toldSubmitted('P002')
    await desk.toldAccepted('P003')
    const window = await (await desk.as('yh.win1')).call.case.counts({})
    expect(window).toMatchObject({ toReceive: 1, toAccept: 0, late: 0, all: 0 })
    const reviewer = await (await desk.as('yh.shsw')).call.case.counts({})
    expect(reviewer).toMatchObject({ toReceive: 0, inHandling: 1 })
    const stranger = await (await desk.as('rs.daibiao')).call.case.counts({})
    expect(Object.values(stranger).every((count) => count === 0)).toBe(true)
  })
})
