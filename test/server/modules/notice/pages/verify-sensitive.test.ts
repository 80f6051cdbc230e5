import type { NoticeTemplate } from '@shared/notice/notice-template'
import type { PaperFacts } from '@shared/notice/paper-facts'
import type { ItemVersion } from '@shared/service-item/item-version'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeMessage, writeNotice } from '../../../../../server/modules/notice'
import { openFrozen } from '../../../../../server/modules/notice/frozen'
import type { FrozenMessage } from '../../../../../server/modules/notice/send-message'
import { getCurrentVersion } from '../../../../../server/modules/service-item'
import { papers, rules, templates } from '../../../../shared/notice/sample-values'
import { namesOf, tellingWords } from '../../../../shared/notice/telling-words'
import { openTestCounty, type TestCounty } from '../../../../support/actors'
import { DISABILITY, inWrite, subjectOf } from '../paper-story'
import { openNoticeApp } from './notice-app'

/** What the notice module gives a paper itself; everything else is filled with words that tell. */
const GIVEN: readonly string[] = ['docNumber', 'verifyCode', 'verifyUrl', 'page', 'copyMark']
/** Days, counts, numbers, places, clocks of the law, masked names and people at work: they name no matter. */
const MECHANICAL =
  /At$|On$|By$|Date$|Due$|Until$|From$|To$|Masked$|[pP]hone$|[cC]ount$|[nN]umber$|[cC]ode$|[pP]lace$|Left$|Percent$|^(?:deadline|days|hours|pending|ahead|daysToExpiry|slot|date|station|officer|agent|signer|window|ticket|otp|minutes|light|rating|owner|unit|unitShort|ticketUnit|pickupBring|trackCompany|stageDue|resultWay|channel|missed|stage|clock)$/

/** Messages to staff, and the code that belongs to no case. */
const NOT_OF_A_CASE = /^w\.|^m\.otp$/

let county: TestCounty
let app: FastifyInstance
let items: ItemVersion[]
let telling: RegExp

beforeAll(async () => {
  county = await openTestCounty()
  app = await openNoticeApp(county, async () => true)
  const rows = await county.services.db.serviceItem.findMany({ orderBy: { itemId: 'asc' } })
  items = await Promise.all(rows.map(({ itemId }) => getCurrentVersion(county.services.db, itemId)))
  telling = new RegExp([...tellingWords(items.map((item) => item.facts))].join('|'))
})
afterAll(async () => {
  await app.close()
  await county.close()
})

const sensitive = rules.smsRule.sensitiveItems
const messages = templates.filter(
  ({ key, kind, short }) => kind !== 'paper' && short !== null && !NOT_OF_A_CASE.test(key),
)
const itemOf = (itemId: string): ItemVersion => {
  const found = items.find((item) => item.itemId === itemId)
  if (found === undefined) throw new Error(`no item ${itemId}`)
  return found
}

/** 刘桂秀 asks for this item, in the name of the organ that decides it. */
function aboutOf(item: ItemVersion): PaperFacts {
  const { facts, routing } = item
  return {
    ...DISABILITY,
    item: { ...DISABILITY.item, itemId: item.itemId, name: facts.name, resultName: facts.result.name },
    organId: routing.decideUnit,
  }
}

/** A value for each open placeholder of a template that says everything it should not. */
function tellingFacts({ placeholders }: NoticeTemplate, about: PaperFacts): Record<string, string> {
  const words = `${about.item.name}${about.applicant.name}`
  const open = [{ name: 'note', example: '无' }, ...placeholders].filter(({ name }) => !GIVEN.includes(name))
  return Object.fromEntries(open.map(({ name, example }) => [name, MECHANICAL.test(name) ? example : words]))
}

/** One row of a template's table, each of its cells as telling as the rest. */
function tellingRow({ body }: NoticeTemplate, about: PaperFacts): Record<string, string> {
  const cells = body.flatMap((block) => (block.b === 'table' ? block.columns.map((column) => column.cell) : []))
  const names = cells.flatMap((cell) => [...cell.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))
  return Object.fromEntries(names.map((name) => [name, about.item.name]))
}

/** Everything that a request for the page answers, as one text. */
async function lookAt(verifyCode: string): Promise<string> {
  visitor += 1
  const url = `/v/${verifyCode}`
  const remoteAddress = `10.2.${visitor >> 8}.${visitor & 255}`
  const { body, headers, statusCode } = await app.inject({ url, remoteAddress, headers: { accept: 'text/html' } })
  expect(statusCode).toBe(200)
  return [url, JSON.stringify(headers), body].join('\n')
}
let visitor = 0

describe('the words that tell', () => {
  it('come from the catalogue: every sensitive item is there and brings some', () => {
    expect(sensitive.length).toBeGreaterThan(10)
    for (const itemId of sensitive) expect(itemOf(itemId).facts.name, itemId).toMatch(telling)
    for (const word of ['残疾', '低保', '特困', '孤儿', '救助', '五保', '生育审批']) expect(word).toMatch(telling)
  })

  it('name no counter and no station, which messages and receipts do name', async () => {
    const points = await county.services.db.servicePoint.findMany({ select: { name: true } })
    expect(points.length).toBeGreaterThan(10)
    for (const { name } of points) expect(name).not.toMatch(telling)
  })
})

/** Makes every paper and sends every message of a case about this item; answers the case. */
async function sayEverything(about: PaperFacts): Promise<string> {
  const subject = subjectOf(about)
  await inWrite(county, async (ctx) => {
    for (const template of [...papers, ...messages]) {
      const said = { ...subject, key: template.key, facts: tellingFacts(template, about) }
      if (template.kind === 'paper') await writeNotice(ctx, { ...said, lines: [tellingRow(template, about)] })
      else await writeMessage(ctx, said)
    }
  })
  return subject.caseId
}

describe('a sensitive matter', () => {
  it.each(sensitive)(
    '%s stays unsaid on the public page of every paper and in all that goes to a phone',
    async (id) => {
      const item = itemOf(id)
      const about = aboutOf(item)
      const { applicant } = about
      const caseId = await sayEverything(about)
      const { db, keys } = county.services
      const unit = await db.unit.findUniqueOrThrow({ where: { unitId: item.routing.decideUnit } })
      const hidden = [...namesOf(item.facts), unit.name, unit.docPrefix ?? unit.name, id]
      const person = [applicant.name, applicant.idNumber ?? '?', applicant.phone ?? '?']
      const tells = (text: string, words: readonly string[]) =>
        telling.test(text) || words.some((word) => text.includes(word))

      const made = await db.notice.findMany({ where: { caseId, kind: 'paper' } })
      expect(made).toHaveLength(papers.length)
      const pages = await Promise.all(made.map(({ verifyCode }) => lookAt(verifyCode ?? '')))
      expect(pages.filter((page) => tells(page, [...hidden, ...person]))).toEqual([])

      const sent = await db.notice.findMany({ where: { caseId, kind: { not: 'paper' } } })
      expect(sent).toHaveLength([...papers, ...messages].filter((template) => template.short !== null).length)
      const words = await Promise.all(
        sent.map(async ({ key, cipher }) => {
          const { text, itemName, title } = await openFrozen<FrozenMessage>(db, keys, caseId, cipher)
          return [key, text, itemName, title].join('　')
        }),
      )
      expect(words.filter((text) => tells(text, [...namesOf(item.facts), ...person]))).toEqual([])
    },
  )
})
