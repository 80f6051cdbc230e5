import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Takes a picture of a main screen for docs/screens, only when `npm run screens` asks for it (YIMEN_SCREENS names the folder). */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.YIMEN_SCREENS
  if (folder === undefined || folder === '') return
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}
