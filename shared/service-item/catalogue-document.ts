import * as z from 'zod/mini'
import { BundlePlan } from '../bundle/bundle-plan'
import { CodeList, FieldDefinition } from '../form/field-definition'
import { NoticeRules } from '../notice/notice-template'
import { OpeningHours } from '../organisation/opening-hours'
import { Bundle } from './bundle'
import { LicenceType } from './licence-type'
import { Reason, SharedDataSource } from './reason'

/** 目录数据 — the documents of the catalogue that are data, by key, each with its schema. */
export const CATALOGUE_DOCUMENTS = {
  fields: z.array(FieldDefinition),
  codeLists: z.record(z.string(), CodeList),
  sharedData: z.array(SharedDataSource),
  licences: z.array(LicenceType),
  bundles: z.array(Bundle),
  /** How the county's bundles are applied for as one. */
  bundlePlans: z.array(BundlePlan),
  reasons: z.array(Reason),
  /** Which answer names the holder of a licence: role → field key, null where no field does. */
  holders: z.record(z.string(), z.nullable(z.string())),
  /** What people say for an item in everyday life; only for finding it. */
  words: z.record(z.string(), z.array(z.string())),
  /** The county's own order of frequent items, used while there are too few cases to count. */
  frequent: z.array(z.string()),
  roles: z.array(z.looseObject({ id: z.string(), name: z.string() })),
  hours: OpeningHours,
  remedies: z.looseObject({
    reviewOrgan: z.string(),
    reviewWindow: z.string(),
    reviewUnit: z.string(),
    reviewDays: z.int(),
    court: z.string(),
    suitMonths: z.int(),
  }),
  noticeRules: NoticeRules,
} as const
export type CatalogueDocumentKey = keyof typeof CATALOGUE_DOCUMENTS
/** The body of a document. */
export type CatalogueDocument<Key extends CatalogueDocumentKey> = z.infer<(typeof CATALOGUE_DOCUMENTS)[Key]>
