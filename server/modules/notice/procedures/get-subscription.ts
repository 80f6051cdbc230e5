import * as z from 'zod/mini'
import { anyone, noAudit, read } from '../../../platform/trpc'
import { listTemplates } from '../store/template-store'
import { registeredOf, templateOf } from '../wechat-templates'

/**
 * What somebody who applied hears of a case, most useful first: something to mend or to fetch, a step passed, the result in somebody's hands.
 * Of these the county's templates say which go by WeChat; to be asked for a reminder that comes as a text message would be for nothing.
 */
export const AFTER_SUBMITTING = [
  'm.prereviewReturned',
  'm.pickupReady',
  'm.pickupVillage',
  'm.posted',
  'm.nodeChanged',
  'm.delivered',
  'm.rateAsk',
  'm.supplementGot',
  'm.submitted',
] as const

/** WeChat's limit for one tap. */
const MOST = 3

/** 可以订阅的提醒 — the WeChat templates that the phone asks for in the tap on submit; none where WeChat is not connected. Public. */
export const getSubscription = read({
  access: anyone('模板编号在小程序里本来就看得见'),
  audit: noAudit('没有个人信息'),
  input: z.strictObject({}),
  output: z.strictObject({ templateIds: z.array(z.string()) }),
  run: async ({ tx, services }) => {
    if (services.wechat === null) return { templateIds: [] }
    const published = await listTemplates(tx, AFTER_SUBMITTING)
    const byWechat = published.filter((template) => template.kind === 'subscribe')
    return {
      templateIds: registeredOf(byWechat.map((template) => template.key))
        .slice(0, MOST)
        .map(templateOf),
    }
  },
})
