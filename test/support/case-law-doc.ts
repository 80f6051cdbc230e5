import { roleWords } from '../../office/words/role-words'
import { ACTION_LABELS } from '../../shared/case/action-name'
import { BUILT_ACTIONS } from '../../shared/case/authority/role-table'
import { CASE_STATUSES, statusOfCode } from '../../shared/case/case-status'
import { ACTION_LAW } from '../../shared/case/law/action-law'
import { CLOCK_LAW, type ClockClass, type LawClock } from '../../shared/case/law/clock-law'
import { type LawRow, SEPARATION_RULES, type Way } from '../../shared/case/law/law-row'
import { type CaseActionName, MATRIX, MATRIX_COLUMNS } from '../../shared/case/matrix'
import { WARNING_LEVELS, type WarnedPerson } from '../../shared/case/warning/warning-level'
import { type Held, INVARIANT_LEDGER } from './invariant-ledger'

const MARKS = { law: '法', rule: '规', design: '约' } as const
const RELATIONS: Record<NonNullable<Way['relation']>, string> = {
  self: '本人的件',
  mandate: '受委托的件',
  ownPoint: '本点受理的件',
  intake: '本点代收的件',
  itemOrgan: '本机关的事项',
  node: '环节在自己手里',
  custody: '结果在本点',
  paper: '纸件在本点',
  asked: '征求到自己单位',
  below: '辖区里的件',
}
/** Who acts without a post. */
const NO_POSTS: Readonly<Record<string, string>> = { applicant: '申请人', agent: '代理人', system: '系统' }
const CLASSES: Record<ClockClass, string> = {
  legal: '法定',
  promise: '承诺',
  watch: '看守',
  person: '申请人的',
  right: '申请人的权利',
}
const PERSONS: Record<WarnedPerson, string> = {
  owner: '责任人',
  deputy: '代理人',
  head: '首席代表、中心主任',
  leader: '分管领导',
  supervisor: '电子监察员',
}
const WHEN = {
  blue: '80%；一两天的时限：到期日上午',
  yellow: '90% 或者只剩 1 个工作日；一两天的时限：到期日中午',
  due: '到期当天',
  red: '过了到期日（暂定的日子不算）；告知是否受理：第五天早上',
  unexplained: '超期后 1 个工作日没有公开说明理由',
} as const
const LETTERS = {
  e: '还没到这一步（case.tooEarly）',
  g: '先做别的一步（case.orderRequired）',
  w: '等申请人（case.waitsForApplicant）',
  p: '特别程序中，时限停着（case.clockSuspended）',
  u: '在上级手里（case.withUpperOrgan）',
  d: '已经有决定（case.decisionExists）',
  l: '这一步已经过了（case.tooLate）',
  x: '办件已结束（case.ended）',
  s: '已归档封存（case.archived）',
  t: '只有练习件可以（case.tooLate）',
} as const

const NAMES = Object.keys(MATRIX) as CaseActionName[]
const built = new Set<string>(BUILT_ACTIONS)
const rowOf = (name: CaseActionName): LawRow => ACTION_LAW[name]

/** docs/case-law.md as the tables in shared/case have it: nobody writes it by hand, so it never says something else than what runs. */
export function caseLawDocument(): string {
  return [
    '# The law of a case',
    'Printed from the tables of `shared/case` (`matrix.ts`, `law/`); `CASE_LAW_WRITE=1 npx vitest run --project unit test/arch/case-law-doc.test.ts` prints it anew, and every run of the tests compares it.',
    '## Statuses',
    table(
      ['code', 'status', '中文', 'ended'],
      Object.entries(CASE_STATUSES).map(([name, one]) => [one.code, `\`${name}\``, one.label, one.ended ? '●' : '']),
    ),
    '## The way of a case',
    'Edges of the table below without those that lead out from everywhere (撤回、终止、作废、视为撤回、并案).',
    diagram(),
    '## Actions',
    '法 = read in the text of a law, 规 = a local rule or document, 约 = our own choice. `+` starts, `−` ends, `‖` stops, `▶` resumes, `↑` lengthens. Offline: a station may take it down without a network.',
    table(
      [
        '#',
        'action',
        '中文',
        'who may',
        'separation',
        'papers, messages',
        'clocks',
        'basis',
        'taken back by',
        'offline',
        'here',
      ],
      NAMES.map((name, index) => actionCells(name, index)),
    ),
    '## Status × action',
    `A code: allowed, leads there (several: decided by input or flow); \`=\`: allowed, the status stays. Refused: ${Object.entries(
      LETTERS,
    )
      .map(([letter, words]) => `\`${letter}\` ${words}`)
      .join('; ')}.`,
    table(
      ['action', ...MATRIX_COLUMNS],
      NAMES.map((name) => [name, ...MATRIX[name].split(' ')]),
    ),
    '## Separation',
    table(['rule', '中文'], Object.entries(SEPARATION_RULES)),
    '## Clocks',
    table(
      ['clock', '中文', 'class', 'starts', 'limit', 'extension', 'ends', 'basis'],
      Object.entries(CLOCK_LAW).map(([name, one]) => [
        ...[
          `\`${name}\``,
          one.label,
          CLASSES[one.class],
          one.starts,
          one.limit,
          one.extension ?? '',
          one.ends,
          one.basis,
        ],
      ]),
    ),
    '## Warnings',
    'A clock that runs warns once at each level (`shared/case/warning`); the record is numbered. Past the end of a clock that the applicant waits for the unit owes a public reason within a working day, and the applicant is told, with the way to review once the law’s own limit has passed (优化营商环境条例第三十六条第二款; 行政复议法第二十三条第一款第三项).',
    table(
      ['level', '中文', 'when', 'to whom'],
      Object.entries(WARNING_LEVELS).map(([level, one]) => [
        ...[
          `\`${level}\``,
          one.label,
          WHEN[level as keyof typeof WHEN],
          one.to.map((person) => PERSONS[person]).join('、'),
        ],
      ]),
    ),
    '## Invariants',
    'What holds of every case at every moment. predicate: `shared/case/invariant`, asked in random walks and of every case by `npm run check`; query: `server/modules/case/check`, asked of the tables by the same command.',
    table(
      ['#', 'what holds', 'held by'],
      Object.entries(INVARIANT_LEDGER).map(([id, one]) => [id, one.words, one.held.map(heldWords).join('; ')]),
    ),
    'Where the tables contradict each other:',
    [
      '- 52 against the rows of lapse, terminate and withdraw, which open `returnPapers` for five working days: the rows win. 52 keeps an ended case from being worked on; what is owed to the person after the end (a call, papers to serve, a rating, a promise to check) is not work on the case. `TASKS_AFTER_END` names all of it. `returnPapers` itself is not opened yet: papers go back over the hand-over lists.',
      '- 5 against §4.4, whose stand-in of 20 working days is shorter than what the county promises for some items (flex-ssi-subsidy, hukou-move, veteran-card, rural-dilapidated): the promise wins. The stand-in is there so that nothing is without a limit; a published promise is one.',
      '- 36 names centre director and mandated chief representative; §9 lets who leads an organ decide everything of it. §9 wins: the police station decides on the spot and has no centre.',
    ].join('\n'),
  ].join('\n\n')
}

function heldWords(held: Held): string {
  if (held.by === 'test') return `\`${held.where}\``
  return 'why' in held ? `${held.by}: ${held.why}` : held.by
}

function actionCells(name: CaseActionName, index: number): string[] {
  const row = rowOf(name)
  return [
    ...[String(index + 1), `\`${name}\``, ACTION_LABELS[name], row.who.map(wayWords).join('；')],
    ...[row.separation.join(' '), row.notices.map((key) => `\`${key}\``).join(' '), clockWords(row)],
    ...[`${MARKS[row.mark]}：${row.basis}`, row.undo ?? '', row.offline ? '●' : '', built.has(name) ? '●' : 'not yet'],
  ]
}

function wayWords({ roles, relation }: Way): string {
  const words = roles.map((role) => NO_POSTS[role] ?? roleWords(role))
  return relation === null ? words.join('、') : `${words.join('、')}（${RELATIONS[relation]}）`
}

function clockWords({ starts, ends, moves = {} }: LawRow): string {
  const words = (sign: string, names: readonly LawClock[] = []) =>
    names.map((name) => `${sign}${CLOCK_LAW[name].label}`)
  return [
    ...words('+', starts),
    ...(ends === 'all' ? ['−全部'] : words('−', ends)),
    ...words('‖', moves.stops),
    ...words('▶', moves.resumes),
    ...words('↑', moves.lengthens),
  ].join(' ')
}

/** Actions that lead out from nearly everywhere: drawn, they would hide the way. */
const WAYS_OUT: readonly string[] = ['withdraw', 'terminate', 'voidCase', 'lapse', 'mergeDuplicate', 'archive']

function diagram(): string {
  const edges = new Map<string, string[]>()
  for (const name of NAMES) {
    if (WAYS_OUT.includes(name)) continue
    MATRIX[name].split(' ').forEach((cell, column) => {
      for (const to of cell.split('/').filter((part) => /^[A-Z]{2}$/.test(part))) {
        const from = MATRIX_COLUMNS[column]
        if (from === undefined || from === to) continue
        const edge = `${from} --> ${to}`
        edges.set(edge, [...(edges.get(edge) ?? []), ACTION_LABELS[name]])
      }
    })
  }
  const states = MATRIX_COLUMNS.map((code) => `  ${code}: ${CASE_STATUSES[statusOfCode(code)].label.split('（')[0]}`)
  const lines = [...edges].map(([edge, labels]) => `  ${edge}: ${labels.join('、')}`)
  return ['```mermaid', 'stateDiagram-v2', ...states, ...lines, '```'].join('\n')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
