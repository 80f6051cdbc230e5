/** 公开核验 — what anybody with the code sees: organ, kind of paper, number, day, whether it holds. No person and no matter. */
export type PublicVerification = {
  readonly organ: string
  readonly kind: string
  readonly number: string
  readonly issuedOn: string
  /** Void: issued by mistake. Revoked: rightly issued, and its decision no longer stands. */
  readonly state: 'valid' | 'void' | 'revoked'
}

/** Kinds of paper by the end of their title; what stands before it may tell what the paper is about. */
const KINDS: readonly string[] = [
  '通知书',
  '决定书',
  '告知书',
  '承诺书',
  '委托书',
  '申请书',
  '确认书',
  '答复书',
  '凭证',
  '回证',
  '回执',
  '告知单',
  '通知单',
  '确认单',
  '公告',
]
const QUIET_ORGAN = '本县有关单位（名称以纸质文书为准）'
const NO_NUMBER = '这种文书没有文号'
/** Names of organs that by themselves say what a person came for. */
const TELLING_ORGAN = /残疾|救助|优抚|殡|戒毒|精神/

/**
 * The public facts of a paper. Where the item or the organ would say what nobody else need know, the organ is not named and the number
 * loses its prefix: whoever holds the paper can still compare year and number.
 */
export function toPublicVerification(paper: {
  readonly title: string
  readonly organ: string | null
  readonly docNumber: string | null
  readonly issuedOn: string
  readonly state: string
  readonly sensitive: boolean
}): PublicVerification {
  const quiet = paper.organ === null || paper.sensitive || TELLING_ORGAN.test(paper.organ)
  const number = paper.docNumber ?? NO_NUMBER
  return {
    organ: quiet || paper.organ === null ? QUIET_ORGAN : paper.organ,
    kind: KINDS.find((kind) => paper.title.endsWith(kind)) ?? '文书',
    number: quiet ? number.replace(/^[^〔]*(?=〔)/, '……') : number,
    issuedOn: paper.issuedOn,
    state: paper.state === 'void' || paper.state === 'revoked' ? paper.state : 'valid',
  }
}
