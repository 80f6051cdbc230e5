import * as z from 'zod/mini'
import { WorkdayCalendar } from '../../calendar/workday-calendar'
import { CodeList, FieldDefinition } from '../../form/field-definition'
import { NoticeRules, NoticeTemplate } from '../../notice/notice-template'
import { OpeningHours } from '../../organisation/opening-hours'
import { Division, ServicePoint } from '../../organisation/service-point'
import { Unit } from '../../organisation/unit'
import { SearchEntry } from '../../search/search-entry'
import { Bundle } from '../bundle'
import { ItemVersion } from '../item-version'
import { LicenceType } from '../licence-type'
import { Reason } from '../reason'
import { ItemCard } from './item-card'

/** 目录包 — all that a station needs to work a day without a network, under one version. */
export const CataloguePackage = z.strictObject({
  version: z.string(),
  unchanged: z.literal(false),
  items: z.array(ItemVersion),
  cards: z.array(ItemCard),
  fields: z.array(FieldDefinition),
  codeLists: z.record(z.string(), CodeList),
  licences: z.array(LicenceType),
  holders: z.record(z.string(), z.nullable(z.string())),
  bundles: z.array(Bundle),
  divisions: z.array(Division),
  units: z.array(Unit),
  points: z.array(ServicePoint),
  hours: z.nullable(OpeningHours),
  calendar: WorkdayCalendar,
  /** The papers that a station prints by itself. */
  noticeTemplates: z.array(NoticeTemplate),
  noticeRules: NoticeRules,
  reasons: z.array(Reason),
  searchEntries: z.array(SearchEntry),
})
export type CataloguePackage = z.infer<typeof CataloguePackage>

/** 目录包的回答 — the package, or "you have it already". */
export const PackageAnswer = z.discriminatedUnion('unchanged', [
  CataloguePackage,
  z.strictObject({ version: z.string(), unchanged: z.literal(true) }),
])
export type PackageAnswer = z.infer<typeof PackageAnswer>
