import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DemoCounty, startDemoCounty } from '../../support/demo-county'
import { lookAtBothWidths } from '../support/both-widths'
import { Screen } from './office'

const SIZE = { width: 1366, height: 768 }
const WORDS = '您交的材料今天收到了，清单在下面，请您核对。'

/** A county of its own: the other stories' papers keep their words. */
let county: DemoCounty
let editor: Screen
let reviewer: Screen

beforeAll(async () => {
  county = await startDemoCounty()
  editor = await Screen.signedIn(county.url, 'hs.shixiang', SIZE)
  reviewer = await Screen.signedIn(county.url, 'hs.shenhe', SIZE)
})
afterAll(async () => {
  await Screen.closeAll()
  await county?.close()
})

async function openReceipt({ page }: Screen): Promise<void> {
  await page
    .locator('.ym-table tbody tr')
    .filter({ hasText: /^收件凭证文书/ })
    .click()
  await page.getByRole('heading', { level: 1, name: '收件凭证' }).waitFor()
}

test('one person words a paper anew and looks at the sample; a blank that nobody fills is refused in words', async () => {
  const { page } = editor
  await openReceipt(editor)
  const passage = page.getByRole('textbox', { name: /正文/ }).first()
  await passage.fill('请找{nobody}。')
  await page.getByRole('textbox', { name: '为什么改' }).fill('话说得更明白')
  await page.getByRole('button', { name: '提出这 1 处改动' }).click()
  await page.getByText('{nobody}').last().waitFor()
  await passage.fill(WORDS)
  await lookAtBothWidths(page, 'office-template-edit', (of) => editor.lookForFindings(of))
  await page.getByRole('button', { name: '看样张' }).click()
  await page.locator('iframe[title=收件凭证]').waitFor()
  await lookAtBothWidths(page, 'office-template-sample', (of) => editor.lookForFindings(of))
  await page.getByRole('button', { name: '关上' }).last().click()
  await page.getByRole('button', { name: '提出这 1 处改动' }).click()
  await page.getByRole('heading', { name: '等审核的改动' }).waitFor()
  await page.getByText('等另一位审核员看过后发布').waitFor()
})

test('another sees both wordings side by side and publishes', async () => {
  const { page } = reviewer
  await page.reload()
  await page.locator('.ym-table tbody tr').first().filter({ hasText: '等审核' }).waitFor()
  await lookAtBothWidths(page, 'office-templates', (of) => reviewer.lookForFindings(of))
  await openReceipt(reviewer)
  await page.getByRole('cell', { name: WORDS }).waitFor()
  await lookAtBothWidths(page, 'office-template-review', (of) => reviewer.lookForFindings(of))
  await page.getByRole('button', { name: '发布为第 2 版' }).click()
  await page.getByText('第 2 版。').waitFor()
  expect([...editor.findings, ...reviewer.findings]).toEqual([])
})
