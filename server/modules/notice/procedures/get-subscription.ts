import * as z from 'zod/mini'
import { anyone, noAudit, read } from '../../../platform/trpc'
import { templateOf } from '../wechat-templates'

/** What somebody who applies wants to hear of most: to mend something, to bring something, to fetch the result. WeChat asks for three at most. */
const AFTER_SUBMITTING = ['m.prereviewReturned', 'm.supplementRemind', 'm.pickupReady'] as const

/** 可以订阅的提醒 — the WeChat templates that the phone asks for in the tap on submit; none where WeChat is not connected. Public. */
export const getSubscription = read({
  access: anyone('模板编号在小程序里本来就看得见'),
  audit: noAudit('没有个人信息'),
  input: z.strictObject({}),
  output: z.strictObject({ templateIds: z.array(z.string()) }),
  run: async ({ services }) => ({ templateIds: services.wechat === null ? [] : AFTER_SUBMITTING.map(templateOf) }),
})
