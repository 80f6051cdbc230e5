import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ReceivedList } from './received'

/** Who may call a stand-in: what a real partner hands out on paper. */
export type Credentials = { readonly key: string; readonly secret: string }

/** What every stand-in works with. */
export type StandInParts = {
  readonly sms: Credentials
  readonly wechat: Credentials
  readonly province: Credentials
  readonly received: ReceivedList
  readonly underFault: (
    peer: 'sms' | 'wechat' | 'province',
    exchange: { request: FastifyRequest; reply: FastifyReply },
    work: () => object,
  ) => Promise<object>
}
