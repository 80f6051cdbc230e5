import { describe, expect, it } from 'vitest'
import type { Station } from '../../../station/data/station-api'
import { DISABILITY } from '../../support/builders'
import { samplePicture } from '../../support/sample-files'
import { intakeOn, until } from '../../support/station-world'
import { wiredStations } from '../../support/wired-stations'

const { county, wired, device } = await wiredStations()

const stateOf = (station: Station, opId: string) => station.outbox.getSnapshot().find((row) => row.opId === opId)?.state

describe('an intake without a network', () => {
  it('prints at once, is sent when the network is back, and is one case with its photos', async () => {
    const { station } = await device()
    await station.syncNow()
    wired.wire.down()
    const receipt = await intakeOn(station, county, {
      itemId: DISABILITY,
      resident: 'P020',
      photos: [samplePicture(300_000), samplePicture(90_000)],
    })
    expect(receipt).toMatchObject({ kind: 'receipt', replyBy: '2026-03-09', pointName: '沙头村便民服务站' })
    expect(receipt.numberText).toMatch(/^430423-260302-YH201-\d{6}-[0-9A-Z]$/)
    await station.syncNow()
    expect(station.sync.getSnapshot()).toMatchObject({ pill: 'offline', unsentRecords: 1, unsentPhotos: 3 })
    expect(await county.services.db.case.count({ where: { caseId: receipt.caseId } })).toBe(0)
    wired.wire.up()
    await station.syncNow()
    await until('the record is confirmed', () => stateOf(station, receipt.opId) === 'confirmed')
    const row = await county.services.db.case.findUniqueOrThrow({ where: { caseId: receipt.caseId } })
    expect(row).toMatchObject({ number: receipt.number, queryCode: receipt.queryCode, status: 'received' })
    const files = await county.services.db.attachment.findMany({ where: { caseId: receipt.caseId } })
    expect(files.map((file) => file.state)).toEqual(['complete', 'complete', 'complete'])
    await until('all is said to be sent', () => station.sync.getSnapshot().pill === 'allSent')
    expect(station.sync.getSnapshot()).toMatchObject({ unsentRecords: 0 })
    expect(station.ownCases.getSnapshot().map((one) => one.caseId)).toContain(receipt.caseId)
  })
})

describe('a network that breaks while it sends', () => {
  it('S01: the answer of a push is cut off, and the case comes to be exactly once', async () => {
    let toCut = 1
    const { station } = await device({
      onRequest: (path) => {
        if (path === '/trpc/sync.push' && toCut-- > 0) wired.wire.cutOnce({ direction: 'down', afterBytes: 300 })
      },
    })
    const receipt = await intakeOn(station, county, { itemId: DISABILITY, resident: 'P021' })
    await until('the wire was torn', () => wired.wire.tornCount() > 0)
    await until('the server has done it', async () => (await countCases(receipt.caseId)) === 1)
    expect(stateOf(station, receipt.opId)).not.toBe('confirmed')
    expect(station.sync.getSnapshot().unsentRecords).toBe(1)
    await until('the record is confirmed', async () => {
      await station.retry()
      return stateOf(station, receipt.opId) === 'confirmed'
    })
    expect(await countCases(receipt.caseId)).toBe(1)
    expect(await county.services.db.caseAction.count({ where: { caseId: receipt.caseId, name: 'submit' } })).toBe(1)
  })

  it('S04: a request cut at every tenth of its way leaves nothing half done', async () => {
    const { station } = await device()
    for (let tenth = 1; tenth <= 9; tenth += 2) {
      await station.syncNow()
      wired.wire.down()
      const receipt = await intakeOn(station, county, { itemId: DISABILITY, resident: `P02${tenth}` })
      wired.wire.up()
      const torn = wired.wire.tornCount()
      wired.wire.cutOnce({ direction: 'up', afterBytes: tenth * 230 })
      await station.syncNow()
      expect(wired.wire.tornCount()).toBeGreaterThan(torn)
      await station.retry()
      await until('the record arrived', async () => {
        await station.retry()
        return ['confirmed', 'duplicate'].includes(stateOf(station, receipt.opId) ?? '')
      })
      expect(await county.services.db.case.count({ where: { caseId: receipt.caseId } })).toBe(1)
    }
  })

  it('S22: a photo cut in its middle goes on from the byte that arrived, and is whole at the end', async () => {
    const { station } = await device()
    await station.syncNow()
    wired.wire.down()
    const photo = samplePicture(2_500_000)
    const receipt = await intakeOn(station, county, { itemId: DISABILITY, resident: 'P030', photos: [photo] })
    wired.wire.up()
    wired.wire.cutOnce({ direction: 'up', afterBytes: 1_200_000, staysDown: true })
    await station.syncNow()
    const half = station.outbox.getSnapshot().find((row) => row.opId === receipt.opId)
    expect(half?.state).toMatch(/sendingPhoto|textArrived/)
    // The device knows of whole parts, whose size goes by the line; the server has every byte that arrived.
    expect(half?.bytesSent).toBeLessThan(photo.length)
    await until('the server has kept what arrived', async () => (await bytesReceived(receipt.caseId)) > 700_000)
    const sentBefore = await bytesReceived(receipt.caseId)
    const upBefore = wired.wire.bytesUp()
    wired.wire.up()
    await station.retry(receipt.opId)
    await until('the photo is whole', async () =>
      (await fileStates(receipt.caseId)).every((state) => state === 'complete'),
    )
    expect(await fileStates(receipt.caseId)).toEqual(['complete', 'complete'])
    // The rest of the photo, the signature and some words: nothing is sent from its beginning again.
    expect(wired.wire.bytesUp() - upBefore).toBeLessThan(photo.length - sentBefore + 200_000)
    await until('the device says so', async () => {
      await station.syncNow()
      return stateOf(station, receipt.opId) === 'confirmed'
    })
  })
})

function countCases(caseId: string): Promise<number> {
  return county.services.db.case.count({ where: { caseId } })
}

async function fileStates(caseId: string): Promise<string[]> {
  const files = await county.services.db.attachment.findMany({ where: { caseId } })
  return files.map((file) => file.state)
}

async function bytesReceived(caseId: string): Promise<number> {
  const files = await county.services.db.attachment.findMany({ where: { caseId } })
  return files.reduce((sum, file) => sum + file.received, 0)
}
