import { SituationAnswers } from '@shared/case/view/submit-case'
import { materialList } from '@shared/material/material-list'
import { fillTemplate } from '@shared/notice/fill'
import { guidePaperValues, withGuideFoot } from '@shared/notice/paper/guide-paper'
import { problem } from '@shared/problem/problem'
import { formOf } from '@shared/service-item/fallback-form'
import type { ItemVersion } from '@shared/service-item/item-version'
import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import type { Services } from '../../../platform/trpc'
import { getCurrentVersion, getFieldDictionary } from '../../service-item'
import { loadStationery } from '../paper/letterhead'
import { renderPaper } from '../render/render-paper'
import { getRules, getTemplate } from '../store/template-store'

const Params = z.object({ itemId: z.string().check(z.regex(/^[a-z0-9-]{2,64}$/)) })
const Query = z.object({
  point: z.string().check(z.regex(/^[a-z0-9-]{2,32}$/)),
  /** Answers of the situation questions as JSON; options only, nothing about a person. */
  s: z.optional(z.string().check(z.maxLength(1_500))),
})
/** Drawing costs a tenth of a second, and anybody may ask. */
const PAPERS_PER_MINUTE = 30

/**
 * GET /papers/guide/:itemId.pdf?point=…&s=… — 一次性告知单 printed from the guide before anybody applies: what this situation needs, where,
 * in what time. Public, about no person. Throws `catalogue.itemUnknown`, `place.unknown`, `input.unreadable`.
 */
export function guidePlugin(
  services: Pick<Services, 'db' | 'clock' | 'county' | 'publicUrl'>,
): (app: FastifyInstance) => Promise<void> {
  return async (app) => {
    app.get(
      '/papers/guide/:itemId.pdf',
      { config: { rateLimit: { max: PAPERS_PER_MINUTE } } },
      async (request, reply) => {
        const params = z.safeParse(Params, request.params)
        const query = z.safeParse(Query, request.query)
        if (!params.success) throw problem('catalogue.itemUnknown')
        if (!query.success) throw problem('input.unreadable')
        const paper = await drawGuide(services, {
          itemId: params.data.itemId,
          pointId: query.data.point,
          situations: readSituations(query.data.s),
        })
        return reply
          .type('application/pdf')
          .header(
            'content-disposition',
            `inline; filename*=UTF-8''${encodeURIComponent(`一次性告知单-${paper.name}.pdf`)}`,
          )
          .send(Buffer.from(paper.pdf))
      },
    )
  }
}

function readSituations(text: string | undefined): SituationAnswers {
  if (text === undefined) return {}
  try {
    return z.parse(SituationAnswers, JSON.parse(text))
  } catch {
    throw problem('input.unreadable')
  }
}

async function drawGuide(
  { db, clock, county, publicUrl }: Pick<Services, 'db' | 'clock' | 'county' | 'publicUrl'>,
  asked: { itemId: string; pointId: string; situations: SituationAnswers },
): Promise<{ name: string; pdf: Uint8Array }> {
  const item = await getCurrentVersion(db, asked.itemId)
  const form = formOf(item)
  const today = clock.today()
  const stationery = await loadStationery(db, {
    organId: item.routing.decideUnit,
    pointId: asked.pointId,
    intakePointId: null,
    custodyPointId: null,
  })
  const filled = { answers: {}, situations: asked.situations }
  const lines = materialList(form, await getFieldDictionary(db, item), filled, { today, county })
  const { template } = await getTemplate(db, 'oneTimeNotice')
  const values = guidePaperValues({
    item,
    situation: situationText(item, asked.situations),
    lines,
    place: stationery.accepting,
    today,
  })
  const url = `${publicUrl}/?point=${asked.pointId}&item=${item.itemId}`
  const blocks = withGuideFoot(fillTemplate(template, values, { rules: await getRules(db) }), {
    text: `${stationery.accepting.name}　电话 ${stationery.accepting.phone ?? '12345'}　扫码看办事指南`,
    url,
  })
  const { pdf } = await renderPaper({
    title: template.title,
    organ: stationery.accepting.name,
    blocks,
    qr: url,
    reprint: 0,
    madeAt: clock.now(),
  })
  return { name: item.facts.name, pdf }
}

/** The chosen options in the words of the questions. */
function situationText(item: ItemVersion, answers: SituationAnswers): string {
  return formOf(item)
    .situations.flatMap((situation) => {
      const given = answers[situation.key]
      const chosen = situation.options.filter(({ value }) =>
        Array.isArray(given) ? given.includes(String(value)) : value === given,
      )
      return chosen.map((option) =>
        typeof option.value === 'boolean'
          ? `${situation.question.replace(/[？?]$/, '')}：${option.label}`
          : option.label,
      )
    })
    .join('·')
}
