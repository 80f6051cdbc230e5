import { readFileSync } from 'node:fs'
import { applyForDisabilityCertificate, type Resident, signedInPhone } from '../officer/citizen-case'
import { Colleague, DOES } from '../officer/colleague'
import { Phone } from './phone'

const { people } = JSON.parse(readFileSync('prisma/seed/data/people.json', 'utf8')) as { people: Resident[] }

/** Every page of the app: how it is opened, and words that say it is there. */
const PAGES: readonly (readonly [path: string, words: string])[] = [
  ['pages/home/index', '这里办得最多'],
  ['pages/items/index', '残疾人证新办'],
  ['pages/code/index', '秒后自动换新'],
  ['pages/me/index', '我的办件'],
  ['packages/find/search/index?q=残疾', '残疾人证新办'],
  ['packages/find/guide/index?item=disability-cert-new&point=st-201', '资料来自'],
  ['packages/find/list/index?item=disability-cert-new', '先问几个问题'],
  ['packages/find/bundle/index?id=newborn', '包括这些事'],
  ['packages/find/region/index', '的乡镇'],
  ['packages/find/stations/index?point=st-201', '您扫的是这个站的码'],
  ['packages/apply/form/index?item=homestead', '第 1 步'],
  ['packages/apply/receipt/index?id=CASE', '查询码'],
  ['packages/mine/login/index', '验证码'],
  ['packages/mine/cases/index', '查询码'],
  ['packages/mine/case/index?id=CASE', '要补 1 份材料'],
  ['packages/mine/query/index', '查办到哪了'],
  ['packages/mine/rate/index?code=ABCD2345', '非常不满意'],
  ['packages/mine/messages/index', '消息'],
  ['packages/mine/person/index', '纸质服务卡'],
  ['packages/mine/sessions/index', '这一台'],
  ['packages/mine/cards/index', '打一张，或换一张'],
  ['packages/mine/help/index', '政务服务热线'],
  ['packages/mine/paper/index?id=NOTICE', '核验码'],
  ['packages/mine/supply/index?id=CASE', '补 1 份材料、改 1 处'],
]

/** 每一页 — a small phone whose owner has a case that waits for a supplement, so that every page has something to show. */
export class EveryPage {
  private constructor(
    readonly phone: Phone,
    private readonly ids: { readonly caseId: string; readonly noticeId: string },
  ) {}

  static async open(url: string, residentPhone: string): Promise<EveryPage> {
    const resident = people.find((one) => one.phone === residentPhone) as Resident
    const wire = await signedInPhone(url, resident)
    const { caseId } = await applyForDisabilityCertificate(url, resident, wire)
    const window1 = await Colleague.signIn(url, 'yh.win1')
    await window1.does('receive', caseId, DOES.receive)
    await window1.does('requestSupplement', caseId, {
      mode: 'first',
      lines: DOES.lines(
        { lineId: 'hukou', name: '居民户口本', reason: '户主页没有拍全，看不到盖章', how: '把户主页和本人页各拍一张' },
        { lineId: 'education', name: '文化程度', reason: '和户口簿上不一样', how: '照户口簿填' },
      ),
      replyDays: 15,
    })
    const { notices } = await wire.call<{ notices: { noticeId: string; kind: string }[] }>('case.getMine', { caseId })
    const noticeId = notices.find((notice) => notice.kind === 'paper')?.noticeId ?? ''
    const phone = await Phone.open(url, { width: 360, height: 780 })
    await phone.goOnAs(wire.session)
    return new EveryPage(phone, { caseId, noticeId })
  }

  /** Opens each page in turn; `look` is told its name, and what is cut or off the screen is answered. */
  async walk(look: (name: string) => Promise<void>): Promise<string[]> {
    const found: string[] = []
    for (const [path, words] of PAGES) {
      await this.phone.page.goto('about:blank')
      const address = path.replace('CASE', this.ids.caseId).replace('NOTICE', this.ids.noticeId)
      await this.phone.page.goto(`${this.phone.url}/#/${address}`)
      await this.phone.page.getByText(words).last().waitFor()
      const page = path.replace(/^(pages|packages)\//, '').replace(/\/index.*$/, '')
      await look(page.replace('/', '-'))
      found.push(...(await this.phone.page.evaluate(misfits)).map((one) => `${page}: ${one}`))
    }
    return [...new Set(found)]
  }
}

/** What is cut off, or reaches over the edge of the screen. */
function misfits(): string[] {
  const found: string[] = []
  const wide = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)
  if (wide > window.innerWidth) found.push(`the page is ${wide} wide`)
  const top = [...document.querySelectorAll('.taro_page')].at(-1) ?? document.body
  for (const element of top.querySelectorAll<HTMLElement>('*')) {
    const box = element.getBoundingClientRect()
    if (box.width === 0 || box.height === 0) continue
    const name = `${element.className || element.tagName}: ${(element.textContent ?? '').slice(0, 20)}`
    if (box.right > window.innerWidth + 1 || box.left < -1) found.push(`off the screen ${name}`)
    const { overflowX, textOverflow } = getComputedStyle(element)
    const clips = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 2
    if (clips && !['INPUT', 'TEXTAREA', 'SELECT'].includes(element.tagName)) found.push(`scrolls ${name}`)
    if (textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth) found.push(`cut ${name}`)
  }
  return found
}
