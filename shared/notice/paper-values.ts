import { maskAccount, maskIdNumber, maskName, maskPhone } from '../identity/mask'
import { type Instant, toShanghaiDate } from '../kernel/instant'
import type { PlainDate } from '../kernel/plain-date'
import { ASK_COUNTER, asPrinted, limitText, longDate, longMoment } from './chinese-text'
import type { NoticeValues } from './fill'
import type { NoticeTemplate } from './notice-template'
import type { PaperFacts } from './paper-facts'

/** 制发单位 — the organ in whose name a paper is made, as it prints. */
export type PaperOrgan = { readonly name: string; readonly shortName: string; readonly phone: string | null }

/** 地点 — a counter or station as papers name it. */
export type PaperPlace = {
  readonly name: string
  readonly address: string | null
  readonly hours: string
  readonly phone: string | null
}

/** 救济去处 — where this county's people go for review and to court. */
export type CountyWords = {
  readonly reviewOrgan: string
  readonly court: string
  readonly reviewUrl: string
  readonly supervisePhone: string
}

/** What the notice module looks up for one paper. `code` and `url` are of its public verification; null for a message. */
export type PaperContext = {
  readonly organ: PaperOrgan
  readonly accepting: PaperPlace
  readonly intake: PaperPlace
  readonly custody: PaperPlace | null
  readonly county: CountyWords
  readonly today: PlainDate
  readonly docNumber: string | null
  readonly code: string | null
  readonly url: string | null
}

/** Papers handed over a counter print the minute, all others the day. */
const TO_THE_MINUTE: readonly string[] = ['receipt', 'receiptOffline', 'helpReceipt', 'bundleReceipt']
/** The article a paper rests on when the act names none（行政许可法）. */
const LICENCE_ARTICLES: Readonly<Record<string, string>> = {
  supplementNotice: '《中华人民共和国行政许可法》第三十二条第一款第四项',
  acceptNotice: '《中华人民共和国行政许可法》第三十二条第一款第五项',
  refuseAcceptance: '《中华人民共和国行政许可法》第三十二条第一款第二项',
  notRequired: '《中华人民共和国行政许可法》第三十二条第一款第一项',
  specialProcedure: '《中华人民共和国行政许可法》第四十五条',
  grant: '《中华人民共和国行政许可法》第三十八条第一款',
}
const NONE = '无'

/**
 * All values of a paper or message: what the case knows, what the notice module looked up, and `given`, the facts of the act,
 * which win unless they are empty. `lines` fill the paper's own table; the list of materials fills itself. What is not known prints as 以当地窗口为准
 * or 无, never as a hole.
 */
export function paperValues(
  template: NoticeTemplate,
  about: { readonly facts: PaperFacts; readonly context: PaperContext },
  given: {
    readonly facts: Readonly<Record<string, string>>
    readonly lines?: readonly Readonly<Record<string, string>>[] | undefined
  },
): NoticeValues {
  const { facts, context } = about
  const known: Record<string, string> = {
    ...peopleOf(facts),
    ...itemOf(template.key, facts),
    ...placesOf(facts, context),
    ...datesOf(template.key, facts, context),
    ...resultOf(facts, context),
    ...proofOf(context),
    ...context.county,
  }
  const text = { ...known, ...ownValues(given.facts, known) }
  return { text, tables: tablesOf(template, facts, given.lines) }
}

/** What the act says, as printed; an empty word of the act does not take away what the case knows. */
function ownValues(
  facts: Readonly<Record<string, string>>,
  known: Readonly<Record<string, string>>,
): Record<string, string> {
  const said = Object.entries(facts).filter(([name, value]) => value !== '' || known[name] === undefined)
  return Object.fromEntries(
    said.map(([name, value]) => [name, name === 'legalArticle' ? quoted(value) : asPrinted(value)]),
  )
}

function peopleOf({ applicant, agent, officer, payAccount }: PaperFacts): Record<string, string> {
  return {
    applicant: applicant.name,
    applicantMasked: maskName(applicant.name),
    idMasked: applicant.idNumber === null ? '' : maskIdNumber(applicant.idNumber),
    phoneMasked: applicant.phone === null ? NONE : maskPhone(applicant.phone),
    agent: agent?.name ?? NONE,
    agentIdMasked: agent?.idNumber ? maskIdNumber(agent.idNumber) : '',
    relation: agent?.relation ?? '',
    interested: '利害关系人',
    officer: officer?.name ?? '系统按时限自动办理',
    officerNo: officer?.staffNumber ?? '',
    signer: applicant.name,
    payAccountMasked: payAccount === null ? '' : maskAccount(payAccount),
  }
}

function itemOf(key: string, { item, missing, node, materials }: PaperFacts): Record<string, string> {
  const lawful = item.licence ? LICENCE_ARTICLES[key] : undefined
  return {
    item: item.name,
    version: `第 ${item.version} 版`,
    situation: item.situation === '' ? '按一般情形' : item.situation,
    legalArticle: lawful ?? (item.legalBasis.length === 0 ? '本事项办事指南' : item.legalBasis.map(quoted).join('、')),
    legalLimit: limitText(item.legalLimit),
    promiseLimit: limitText(item.promisedLimit),
    procedure: item.procedures.length === 0 ? NONE : item.procedures.join('、'),
    procedureUnit: '本单位组织的人员',
    fee: item.charged === null ? ASK_COUNTER : item.charged ? '按公布的标准收' : '不收费',
    materialCount: String(materials.length),
    missing: missing.length === 0 ? '材料' : missing.join('、'),
    missingCount: String(missing.length),
    node: node ?? '办理',
    condition: NONE,
    findings: '见申请材料和审查记录',
    consequence: '视为撤回申请',
    otherHelp: '当地窗口能告诉您的其他帮助',
    interest: '重大利益',
    rightOrgan: '',
    rightPhone: '',
  }
}

/** The name of a law in its marks; what already has them, or is a sentence, stays. */
function quoted(law: string): string {
  if (/[《》]/.test(law)) return law
  const name = /^(.{2,40}?(?:法|条例|办法|规定|决定|意见|通知|规则))(第.*)?$/.exec(law)
  return name ? `《${name[1]}》${name[2] ?? ''}` : law
}

function placesOf(facts: PaperFacts, context: PaperContext): Record<string, string> {
  const { organ, accepting, intake, custody, county } = context
  return {
    unit: organ.name,
    unitShort: organ.shortName,
    toUnit: organ.name,
    ticketUnit: organ.name,
    phone: organ.phone ?? accepting.phone ?? county.supervisePhone,
    channel: facts.channel,
    place: accepting.name,
    placeAddress: accepting.address ?? ASK_COUNTER,
    placeHours: accepting.hours,
    station: (custody ?? intake).name,
    acceptUnit: accepting.name,
    deliverPlace: (custody ?? accepting).name,
    village: facts.village ?? '',
    objectTo: [organ.name, organ.phone].filter((part) => part !== null).join(' '),
  }
}

function datesOf(key: string, facts: PaperFacts, { today }: PaperContext): Record<string, string> {
  const day = (date: PlainDate | null) => (date === null ? ASK_COUNTER : longDate(date))
  const moment = (at: Instant) => (TO_THE_MINUTE.includes(key) ? longMoment(at) : longDate(toShanghaiDate(at)))
  const handedIn = facts.receivedAt ?? facts.submittedAt
  return {
    date: longDate(today),
    docDate: longDate(today),
    receivedAt: handedIn === null ? day(today) : moment(handedIn),
    deviceTime: handedIn === null ? day(today) : moment(handedIn),
    acceptedOn: day(facts.acceptedOn),
    replyBy: day(facts.replyBy),
    promiseDate: day(facts.dueOn),
    newDueDate: day(facts.dueOn),
    oldDueDate: day(facts.dueBefore ?? facts.dueOn),
    licenceFrom: longDate(today),
    licenceTo: '长期',
  }
}

function resultOf(facts: PaperFacts, { accepting, custody }: PaperContext): Record<string, string> {
  const name = facts.result?.name ?? facts.item.resultName ?? `${facts.item.name}结果`
  const ways = {
    pickup: `到${(custody ?? accepting).name}领取`,
    village: `到${(custody ?? accepting).name}领取`,
    post: '寄到您填的地址',
    electronic: '电子送达，在“我的办件”里看',
  }
  return {
    resultWay: ways[facts.delivery],
    licence: name,
    licenceNumber: facts.result?.number ?? '见证件',
    benefit: facts.item.resultName ?? facts.item.name,
    amount: ASK_COUNTER,
    payFrom: ASK_COUNTER,
    payWay: '发到您登记的账户',
    docTitle: name,
    docCount: '1',
    pickupBring: '身份证',
    pickupCode: facts.queryCode,
    trackNumber: '',
    trackCompany: '邮政',
    proxyReason: NONE,
    refuseNote: NONE,
    witness: NONE,
    caseNumber: facts.caseNumber,
    queryCode: facts.queryCode,
  }
}

function proofOf({ docNumber, code, url }: PaperContext): Record<string, string> {
  return {
    ...(docNumber === null ? {} : { docNumber }),
    ...(code === null || url === null ? {} : { verifyCode: code, verifyUrl: url }),
  }
}

function tablesOf(
  template: NoticeTemplate,
  facts: PaperFacts,
  lines: readonly Readonly<Record<string, string>>[] | undefined,
): NoticeValues['tables'] {
  const tables: Record<string, readonly Readonly<Record<string, string>>[]> = { materials: facts.materials.map(cells) }
  const own = template.body.find((block) => block.b === 'table' && block.each !== 'materials')
  if (own?.b === 'table') tables[own.each] = lines ?? [defaultRow(facts)]
  else if (lines !== undefined && lines.length > 0) tables.materials = lines
  return tables
}

function cells(row: PaperFacts['materials'][number]): Record<string, string> {
  const count = (text: string) => (text === '0' || text === '' ? '—' : text)
  return { ...row, copies: count(row.copies), pages: count(row.pages), note: row.note === '' ? NONE : row.note }
}

/** The single row of a list that concerns this one case: the person of a 公示, the case of a 移交清单. */
function defaultRow(facts: PaperFacts): Record<string, string> {
  return {
    name: facts.applicant.name,
    village: facts.village ?? '',
    content: facts.item.name,
    caseNumber: facts.caseNumber,
    applicantMasked: maskName(facts.applicant.name),
    item: facts.item.name,
  }
}
