import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Serious findings of accessibility on the screen as it stands, each with where it is. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // A button that is just turning from grey to its colour has neither, and a drawer that slides in is half there: contrast is asked once all stands still.
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map((one) => one.finished))
  })
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const run = (window as unknown as { axe: typeof axe }).axe.run
    const { violations } = await run(document, { runOnly: ['wcag2a', 'wcag2aa'] })
    return violations
      .filter((one) => one.impact === 'serious' || one.impact === 'critical')
      .map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`)
  })
}
