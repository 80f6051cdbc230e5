import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { courseOf } from '../mobile/src/features/apply/steps/steps'
import { DEMO_ENROL_CODE } from '../prisma/seed/demo-enrol-code'
import { DEMO_PASSWORD } from '../prisma/seed/demo-password'
import { CodeList, FieldDefinition, type FieldDictionary } from '../shared/form/field-definition'
import { FormDefinition } from '../shared/form/form-definition'
import { takeInToReceipt } from '../test/e2e/support/station-desk'
import { startBenchCounty } from './county'
import { report } from './figure'

/** 办一件要动多少下 — keys, clicks and typed fields of a card-read 高龄津贴 at the station, counted by the page itself; pages of 残疾人证新办 on a phone. */
type Effort = { keys: number; clicks: number; fields: string[] }

async function countIntake(): Promise<Effort> {
  const county = await startBenchCounty()
  const profile = await mkdtemp(join(tmpdir(), 'yimen-bench-profile-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    viewport: { width: 1366, height: 768 },
    permissions: ['camera'],
    args: ['--no-sandbox', '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'],
  })
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(`${county.url}/station/`)
    await page.locator('input[name=account]').fill('shatou')
    await page.locator('input[name=password]').fill(DEMO_PASSWORD)
    await page.keyboard.press('Enter')
    await page.locator('input[name=code]').fill(DEMO_ENROL_CODE)
    await page.locator('input[name=pin]').fill('25801376')
    await page.locator('input[name=pin-again]').fill('25801376')
    await page.keyboard.press('Enter')
    await page.locator('.st-shell').waitFor({ timeout: 60_000 })
    await page.evaluate(() => {
      const effort: Effort = { keys: 0, clicks: 0, fields: [] }
      Object.assign(window, { effort })
      // No function gets a name here: the loader of the bench would ask for a helper that the page does not have.
      for (const kind of ['keydown', 'click']) {
        document.addEventListener(
          kind,
          (event) => {
            if (event.isTrusted) effort[event.type === 'click' ? 'clicks' : 'keys'] += 1
          },
          true,
        )
      }
      document.addEventListener(
        'input',
        (event) => {
          const field =
            event.target instanceof HTMLInputElement && event.target.closest('.st-desk') ? event.target : null
          const name = field?.labels?.[0]?.textContent ?? field?.name ?? ''
          if (field !== null && field.type !== 'radio' && field.type !== 'checkbox' && !effort.fields.includes(name))
            effort.fields.push(name)
        },
        true,
      )
    })
    // Without a network nothing is known of the person: every paper has to be photographed.
    await context.setOffline(true)
    await page.locator('.st-pill-quiet').waitFor({ timeout: 60_000 })
    await takeInToReceipt(page, '旷德生')
    return await page.evaluate(() => (window as unknown as { effort: Effort }).effort)
  } finally {
    await context.close()
    await county.stop()
    await rm(profile, { recursive: true, force: true })
  }
}

/** Pages of one way through the application, by the phone's own rule for what comes after what. */
function pagesOnPhone(itemId: string, situations: Record<string, string | boolean | null>): number {
  const read = <Data>(name: string) => JSON.parse(readFileSync(`prisma/seed/data/${name}`, 'utf8')) as Data
  const { fields, codeLists } = read<{ fields: unknown[]; codeLists: Record<string, unknown> }>('fields.json')
  const { forms } = read<{ forms: { itemId: string }[] }>('forms.json')
  const form = FormDefinition.parse(forms.find((one) => one.itemId === itemId))
  const dictionary: FieldDictionary = {
    fields: new Map(fields.map((one) => FieldDefinition.parse(one)).map((field) => [field.key, field])),
    codeLists: new Map(Object.entries(codeLists).map(([name, list]) => [name, CodeList.parse(list)])),
  }
  return courseOf(form, dictionary, { answers: {}, situations }, { today: '2026-03-02', county: '430423' }).steps.length
}

const ADULT = { minor: false, mind: false, homebound: false }

const effort = await countIntake()
report({
  metric: '高龄津贴 with a card, typed fields',
  ours: effort.fields.length,
  limit: 8,
  unit: 'fields',
  goal: '≤ 8',
  holds: effort.fields.length > 0 && effort.fields.length <= 8,
})
report({
  metric: '… keys pressed; Chinese comes whole from the input method and counts as none',
  ours: effort.keys,
  unit: 'keys',
  goal: 'shown',
  holds: true,
})
report({
  metric: '… clicks, three photographs and the signature included',
  ours: effort.clicks,
  unit: 'clicks',
  goal: 'shown',
  holds: true,
})
const own = pagesOnPhone('disability-cert-new', { ...ADULT, handler: 'self' })
report({
  metric: '残疾人证新办 on a phone by an adult, pages from the first question to the check',
  ours: own,
  limit: 12,
  unit: 'pages',
  goal: '≤ 12',
  holds: own <= 12,
})
const helped = pagesOnPhone('disability-cert-new', { ...ADULT, handler: 'agent' })
report({
  metric: '… when somebody else hands it in with a mandate',
  ours: helped,
  limit: 12,
  unit: 'pages',
  goal: 'shown',
  holds: true,
})
