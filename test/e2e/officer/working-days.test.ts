import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DemoCounty, startDemoCounty } from '../../support/demo-county'
import { DESK, lookAtBothWidths } from '../support/both-widths'
import { applyForDisabilityCertificate, type Resident } from './citizen-case'
import { Offices } from './granted-case'
import { Screen } from './office'

const { people } = JSON.parse(readFileSync('prisma/seed/data/people.json', 'utf8')) as { people: Resident[] }
const resident = people.find((one) => one.phone === '15400000002') as Resident
const seeded = JSON.parse(readFileSync('prisma/seed/data/calendar.json', 'utf8')) as {
  years: number[]
  sources: string[]
  days: Record<string, string>
}
/** The table of 2026 as a later notice would have it: one working day of March more off. */
const table = {
  ...seeded,
  years: [2026],
  sources: ['国务院办公厅 2026-03-01 通知'],
  days: {
    ...Object.fromEntries(Object.entries(seeded.days).filter(([day]) => day.startsWith('2026-'))),
    '2026-03-10': 'rest',
  },
}

/** A county of its own: another table moves the days of every case. */
let county: DemoCounty
let proposer: Screen
let confirmer: Screen

beforeAll(async () => {
  county = await startDemoCounty()
  const { caseId } = await applyForDisabilityCertificate(county.url, resident)
  await new Offices(county.url).accept(caseId)
  proposer = await Screen.signedIn(county.url, 'hs.sysadmin', DESK)
  confirmer = await Screen.signedIn(county.url, 'hs.secadmin', DESK)
})
afterAll(async () => {
  await Screen.closeAll()
  await county?.close()
})

const rail = (screen: Screen) =>
  screen.page.getByRole('navigation', { name: '工作' }).getByRole('button', { name: /^工作日表/ })
const choose = (name: string, text: string) =>
  proposer.page
    .getByLabel('工作日表文件')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })

describe('another table of working days', () => {
  test('is none when it cannot be read, and says which row is wrong', async () => {
    await rail(proposer).click()
    await proposer.page.getByText('还没有换过').waitFor()
    await lookAtBothWidths(proposer.page, 'office-calendar-empty', (of) => proposer.lookForFindings(of))
    await choose('not.json', '这不是表')
    await proposer.page.locator('.ym-problem, [role=alert]').first().waitFor()
    await choose('wrong.json', JSON.stringify({ ...table, days: { ...table.days, '2026-03-14': 'rest' } }))
    await proposer.page
      .getByText(/这天是周末，本来就休息/)
      .first()
      .waitFor()
    await lookAtBothWidths(proposer.page, 'office-calendar-refused', (of) => proposer.lookForFindings(of))
  })

  test('waits for another person, who sees every day on which it differs', async () => {
    await choose('2026.json', JSON.stringify(table))
    await proposer.page.getByText('要另一个人确认').waitFor()
    await confirmer.page.reload()
    await rail(confirmer).click()
    const waiting = confirmer.page.getByRole('region', { name: '2026 年，等着确认' })
    await waiting.getByText('2026-03-10').waitFor()
    await lookAtBothWidths(confirmer.page, 'office-calendar-waiting', (of) => confirmer.lookForFindings(of))
    await waiting.getByRole('button', { name: '和通知一样，确认' }).click()
    await waiting.waitFor({ state: 'detached' })
  })

  test('has moved the open clocks of the case within a minute or two, and lists which', async () => {
    const row = proposer.page.getByRole('table', { name: '换过的表' }).locator('tbody tr').first()
    await row
      .getByText(/^看了 .*挪动 [1-9]/)
      .first()
      .waitFor({ timeout: 180_000 })
    await row.click()
    await proposer.page.getByRole('region', { name: '挪动了哪些期限' }).getByText('残疾人证新办').first().waitFor()
    await lookAtBothWidths(proposer.page, 'office-calendar-moved', (of) => proposer.lookForFindings(of))
    expect([...proposer.findings, ...confirmer.findings]).toEqual([])
  })
})
