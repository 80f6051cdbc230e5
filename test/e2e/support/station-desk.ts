import type { Locator, Page } from 'playwright-core'

/** The account that is typed for the allowance, the same in every story. */
export const BANK_ACCOUNT = '6217995500001234567'

/** What a clerk does at the station's desk, by keyboard as far as it goes: the same steps for the story and for the bench that counts them. */
export async function takeInElderAllowance(page: Page, name: string): Promise<void> {
  await beginIntake(page, name, { typed: 'gljt', item: '高龄津贴' })
  await page.getByText('老人本人').click()
  await type(page, '户主姓名', name)
  await type(page, '与户主关系', '户主')
  await page.keyboard.press('Enter')
  await page.getByText('都没有', { exact: true }).click()
  await type(page, '开户银行', '衡山农商行永和支行')
  await type(page, /银行账号/, BANK_ACCOUNT)
}

/**
 * 老年人优待证: the person from the card, who the head of the household is, three photos, a signature. With `paper` the last material stays at the counter
 * as it is and is not photographed. Ends at the printed receipt.
 */
export async function takeInElderCard(page: Page, name: string, { paper = false } = {}): Promise<string> {
  await page.locator('.st-start').waitFor()
  await beginIntake(page, name, { typed: 'lnryd', item: '老年人优待证' })
  await page.getByText('本人办理').click()
  await type(page, '户主姓名', name)
  await page.locator('button', { hasText: '拍证件照' }).click()
  await page.getByRole('button', { name: '拍照', exact: true }).last().click()
  await page.getByRole('button', { name: '就用这张' }).click()
  await page.locator('button', { hasText: '再拍一张' }).waitFor()
  await photographNextMaterial(page, 2)
  if (paper) await page.getByRole('button', { name: '只收纸件' }).last().click()
  else await photographNextMaterial(page, 1)
  await page.getByText('材料都齐了').waitFor()
  return handIn(page)
}

/** A person without a card, typed by hand, and 高龄津贴 for them; the form is open then. */
export async function beginTyped(page: Page, person: { name: string; idNumber: string }): Promise<void> {
  await page.keyboard.press('F2')
  await page.getByRole('button', { name: '没有卡，手工填写' }).click()
  await page.locator('input[name=person-name]').fill(person.name)
  await page.locator('input[name=person-id]').fill(person.idNumber)
  await page.keyboard.press('Enter')
  await beginItem(page, person.name, { typed: 'gljt', item: '高龄津贴' })
}

/** The person by the card, the item by the initials that are typed; the form is open then. */
async function beginIntake(page: Page, name: string, what: { typed: string; item: string }): Promise<void> {
  await page.keyboard.press('F2')
  await page.locator('.st-card').first().waitFor()
  await page.keyboard.type(name)
  await page.locator('.st-card', { hasText: name }).waitFor()
  await page.keyboard.press('Enter')
  await beginItem(page, name, what)
}

async function beginItem(page: Page, name: string, what: { typed: string; item: string }): Promise<void> {
  await page.locator('.st-person-name', { hasText: name }).waitFor()
  await page.locator('.st-search input').click()
  await page.keyboard.type(what.typed)
  await page.locator('.st-item').first().filter({ hasText: what.item }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.st-desk').waitFor()
}

async function type(page: Page, label: string | RegExp, text: string): Promise<void> {
  await page.getByLabel(label).click()
  await page.keyboard.type(text)
}

/** Photographs the next material that is missing. */
export async function photographNextMaterial(page: Page, pages: number): Promise<void> {
  await page.keyboard.press('F4')
  for (let taken = 0; taken < pages; taken += 1) {
    await page.getByRole('button', { name: '拍照' }).last().click()
    await page.getByRole('button', { name: '就用这张' }).click()
  }
  await page.getByRole('button', { name: '拍完了' }).click()
}

/** A whole intake from the card to the printed receipt; answers the case number that is printed on it. */
export async function takeInToReceipt(page: Page, name: string): Promise<string> {
  await takeInElderAllowance(page, name)
  await photographNextMaterial(page, 2)
  await photographNextMaterial(page, 1)
  return handIn(page)
}

/** From a form that is filled in to the printed receipt: read out, signed, promised; answers the case number on it. */
export async function handIn(page: Page): Promise<string> {
  await page.keyboard.press('F8')
  await page.getByRole('heading', { name: /^核对/ }).waitFor()
  await sign(page)
  await page.locator('input[name=promised]').check()
  await page.keyboard.press('F9')
  await page.locator('.ym-paper').waitFor()
  const printed = /430423-\d{6}-YH\w{3}-\d{6}-\w/.exec((await page.locator('.ym-paper').textContent()) ?? '')
  if (printed === null) throw new Error('no number on the receipt')
  return printed[0]
}

/** A stroke on the board that the person signs on. */
export async function sign(page: Page, at = 0): Promise<void> {
  await page.locator('.ym-sign-board').nth(at).scrollIntoViewIfNeeded()
  const board = await page.locator('.ym-sign-board').nth(at).boundingBox()
  if (board === null) throw new Error('no board to sign on')
  await page.mouse.move(board.x + 40, board.y + 80)
  await page.mouse.down()
  await page.mouse.move(board.x + 120, board.y + 40, { steps: 6 })
  await page.mouse.move(board.x + 200, board.y + 110, { steps: 6 })
  await page.mouse.up()
}

/** Walks by Tab to a control, as somebody without a mouse does; fails when it cannot be reached. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    if (await target.evaluate((one) => one.contains(document.activeElement))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`not to be reached by keyboard: ${target}`)
}

/** The same intake without a mouse, up to the page where the person signs. */
export async function takeInByKeyboard(page: Page, name: string): Promise<void> {
  await page.keyboard.press('F2')
  await page.locator('.st-card').first().waitFor()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await page.locator('.st-person-name', { hasText: name }).waitFor()
  await tabTo(page, page.locator('.st-search input'))
  await page.keyboard.type('gljt')
  await page.keyboard.press('Enter')
  await page.locator('.st-desk').waitFor()
  await press(page, page.getByRole('radio', { name: '老人本人' }))
  await typeInto(page, page.getByLabel('户主姓名'), name)
  await typeInto(page, page.getByLabel('与户主关系'), '户主')
  await page.keyboard.press('Enter')
  await press(page, page.getByLabel('都没有', { exact: true }))
  await typeInto(page, page.getByLabel('开户银行'), '衡山农商行永和支行')
  await typeInto(page, page.getByLabel(/银行账号/), BANK_ACCOUNT)
  for (const pages of [2, 1]) {
    await page.keyboard.press('F4')
    for (let taken = 0; taken < pages; taken += 1) {
      await press(page, page.getByRole('button', { name: '拍照' }).last())
      await press(page, page.getByRole('button', { name: '就用这张' }))
    }
    await press(page, page.getByRole('button', { name: '拍完了' }))
  }
  await page.keyboard.press('F8')
}

async function press(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  await tabTo(page, target)
  await page.keyboard.press('Space')
}

async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.type(text)
}
