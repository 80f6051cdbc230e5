import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { shoot } from './shoot'

/** The screen of a counter, and that of a phone held upright. */
export const DESK = { width: 1366, height: 768 }
export const PHONE = { width: 390, height: 844 }

/** Looks at a screen at both widths and takes its picture; at the phone's nothing may stand out over the edge. The desk's width is left as it was. */
export async function lookAtBothWidths(page: Page, name: string, look: (of: string) => Promise<void>): Promise<void> {
  await look(name)
  await shoot(page, name)
  await page.setViewportSize(PHONE)
  await look(`${name}, phone`)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)
  expect(await sidewaysIn(page)).toEqual([])
  await shoot(page, `${name}-phone`)
  await page.setViewportSize(DESK)
}

/** Whatever holds the work, on the office's screens, and would have to be scrolled sideways to be read. */
function sidewaysIn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.of-main, .of-case, .of-case-tab, .of-act-body')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map((one) => `${one.className}: ${one.scrollWidth} in ${one.clientWidth}`),
  )
}
