import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { makeWxHost } from '../../contract/platform/wx-host'
import { MiniHost } from './mini-host'
import { samplePrint } from './sample-print'

const FOLDER = resolve('mobile/dist/weapp')
/** What WeChat allows is 2 MB; a slow phone opens a smaller one sooner. */
const MAIN_PACKAGE_BYTES = 1.2 * 1024 * 1024

type Person = { name: string; idNumber: string; phone: string }
const { people } = JSON.parse(readFileSync('prisma/seed/data/people.json', 'utf8')) as { people: Person[] }
const kuang = people.find((one) => one.phone === '15400000007') as Person

let host: MiniHost

beforeAll(() => {
  let logins = 0
  const wxHost = makeWxHost({
    loginCode: () => {
      logins += 1
      return `kuangweidong.${logins}-${Date.now()}`
    },
    address: (url) => url.replace(/^https:\/\/[\w.-]+(:\d+)?/, inject('county').url),
  })
  wxHost.files.set('tmp/paper.png', Uint8Array.from(samplePrint().buffer).buffer)
  host = new MiniHost(FOLDER, wxHost)
})

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Fills the page that is shown: what the person knows by label, the first choice of every list. */
async function fillPage(): Promise<void> {
  for (let again = 0; again < 3 && host.pick() > 0; again += 1) await pause(120)
  for (const [index, label] of host.labels().entries()) {
    const known = /身份/.test(label)
      ? kuang.idNumber
      : /手机|电话/.test(label)
        ? kuang.phone
        : /姓名/.test(label)
          ? kuang.name
          : '三组 12 号'
    host.type(index, known)
  }
  host.choose()
  await pause(200)
}

describe('the built mini-program', () => {
  test('is small enough, and names only pages that are there', () => {
    const app = JSON.parse(readFileSync(join(FOLDER, 'app.json'), 'utf8')) as {
      pages: string[]
      subPackages: { root: string; pages: string[] }[]
    }
    const pages = [...app.pages, ...app.subPackages.flatMap((part) => part.pages.map((page) => `${part.root}/${page}`))]
    for (const page of pages)
      for (const end of ['js', 'json', 'wxml'])
        expect(existsSync(join(FOLDER, `${page}.${end}`)), `${page}.${end}`).toBe(true)
    expect(bytesOf(FOLDER, new Set(app.subPackages.map((part) => join(FOLDER, part.root))))).toBeLessThan(
      MAIN_PACKAGE_BYTES,
    )
  })

  test('opens on the home page without window, fetch, URL or AbortController', async () => {
    host.launch('pages/home/index')
    await host.until('这里办得最多')
    expect(host.text()).toContain('残疾人证新办')
  })

  test('finds an item by initials', async () => {
    host.tap('想办什么')
    await host.until('大家常找')
    host.type(0, 'cjz')
    await host.until('找到')
    host.tap('残疾人证新办')
    await host.until('要交的材料')
    expect(host.text()).toContain('在手机上办')
  })

  test('signs in by WeChat’s code and binds the phone once', async () => {
    host.visit('/packages/mine/login/index')
    await host.until('微信一键登录')
    host.tap('微信一键登录')
    await host.until('再填一次手机号')
    host.type('手机号', kuang.phone)
    host.tap('发验证码')
    await host.until(/验证码是 \d{6}/)
    host.type('验证码', /验证码是 (\d{6})/.exec(host.text())?.[1] ?? '')
    await pause(100)
    host.tap('登录')
    await host.until('要交的材料')
    expect(host.page.route).toBe('packages/find/guide/index')
  })

  test('applies from the first question to the receipt', async () => {
    host.visit('/packages/apply/form/index?item=disability-cert-new')
    await host.until(/第 \d+ 步/)
    for (let pages = 0; pages < 16 && !host.text().includes('拍材料'); pages += 1) {
      const before = host.text().slice(0, 60)
      if (before.includes('由谁来办')) host.tap('本人办理')
      else if (/是不是/.test(before)) host.tap('否')
      else if (!before.includes('要准备的')) await fillPage()
      await pause(150)
      host.tap('下一步')
      await host.until(new RegExp(`^(?!${before.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})`))
      await pause(150)
    }
    for (let taken = 0; taken < 8 && host.presses().includes('拍照'); taken += 1) {
      host.tap('拍照')
      await pause(400)
    }
    await host.until(/3 张都传好了/)
    host.tap('下一步')
    await host.until('核对一遍，再交')
    host.choose()
    // The pad learns of its canvas a moment after it is drawn.
    await pause(500)
    host.sign()
    await pause(100)
    host.tap('就用这个签名')
    await host.until('擦掉重签')
    await pause(300)
    host.tap('提交申请')
    expect(host.host.asked).toEqual(['m.prereviewReturned', 'm.nodeChanged', 'm.delivered'])
    await host.until('已提交', 30_000)
    expect(host.page.route).toBe('packages/apply/receipt/index')
    expect(host.text()).toMatch(/430423-\d{6}-/)
  })
})

/** Bytes below a folder, other folders left out. */
function bytesOf(folder: string, except: ReadonlySet<string>): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name)
    if (except.has(path)) return sum
    return sum + (entry.isDirectory() ? bytesOf(path, except) : statSync(path).size)
  }, 0)
}
