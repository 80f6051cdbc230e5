import type { Limit } from '../case/handling-plan'
import type { Instant } from '../kernel/instant'
import type { PlainDate } from '../kernel/plain-date'

/** 文书里的人 — plain values; the paper masks what it must mask. */
export type PaperPerson = { readonly name: string; readonly idNumber: string | null; readonly phone: string | null }

/** 清单一行 — a row of a paper's material table, as text. */
export type PaperMaterial = {
  readonly name: string
  readonly form: string
  readonly copies: string
  readonly pages: string
  readonly note: string
}

/** 事项 — what papers say of the item version that the case was begun on. */
export type PaperItem = {
  readonly itemId: string
  readonly name: string
  readonly version: number
  readonly licence: boolean
  /** The answers that decided the list, joined by ·; empty when the item asks nothing. */
  readonly situation: string
  readonly legalBasis: readonly string[]
  readonly legalLimit: Limit | null
  readonly promisedLimit: Limit | null
  /** Names of the procedures whose time does not count. */
  readonly procedures: readonly string[]
  /** Charged or not; null: the source does not say. */
  readonly charged: boolean | null
  readonly resultName: string | null
  /** True when ownership of land, forest or water is touched, so that review comes before suit. */
  readonly naturalResource: boolean
}

/**
 * 文书事实 — everything that papers and messages may say of one case, read after the act was folded in. The case module gives it
 * with every act; organs, places, remedies, numbers and codes are looked up by the notice module. Null: not known (yet).
 */
export type PaperFacts = {
  /** As printed, in groups: 430423-261121-YH002-000123-P. */
  readonly caseNumber: string
  readonly queryCode: string
  readonly applicant: PaperPerson
  readonly agent: (PaperPerson & { readonly relation: string }) | null
  readonly item: PaperItem
  /** The unit that decides (plan.organ): papers of substance are in its name. */
  readonly organId: string
  /** The point that accepts; receipts and counter papers are in its name. */
  readonly pointId: string
  /** The point where the papers were handed in, when it is another one (a village station that helps). */
  readonly intakePointId: string | null
  /** Where the result lies. */
  readonly custodyPointId: string | null
  readonly delivery: 'pickup' | 'village' | 'post' | 'electronic'
  /** The counter or device in words: 手机提交, 永和乡综合窗口2号. */
  readonly channel: string
  /** Who acts; null for the clock. */
  readonly officer: { readonly name: string; readonly staffNumber: string | null } | null
  readonly materials: readonly PaperMaterial[]
  /** Names of what the one-time notice still asks for. */
  readonly missing: readonly string[]
  readonly submittedAt: Instant | null
  /** When the papers were handed in or received. */
  readonly receivedAt: Instant | null
  readonly acceptedOn: PlainDate | null
  /** By when the person hears of acceptance. */
  readonly replyBy: PlainDate | null
  /** By when the case ends, before and after the act. */
  readonly dueBefore: PlainDate | null
  readonly dueOn: PlainDate | null
  /** The step that is open now. */
  readonly node: string | null
  readonly result: { readonly name: string; readonly number: string | null } | null
  readonly payAccount: string | null
  /** Name of the village or community that the applicant lives in. */
  readonly village: string | null
  /** True when the case is late: the remedy then is the one against inaction. */
  readonly overdue: boolean
}
