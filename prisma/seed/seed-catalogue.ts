import type { NoticeTemplate } from '@shared/notice/notice-template'
import type { ItemVersion } from '@shared/service-item/item-version'
import { type ImportedCatalogue, importCatalogue } from '@shared/service-item/publish/import-catalogue'
import type { Tx } from '../../server/platform/db'
import { readCatalogueFiles } from './catalogue-files'
import { SEED_FOLDER, type SeedData } from './seed-data'

/** Stores items, forms, dictionary and templates. Throws an Error that names every row which may not be published. */
export async function seedCatalogue(tx: Tx, data: SeedData, at: Date): Promise<void> {
  const versions = publishable(importCatalogue(await readCatalogueFiles(SEED_FOLDER), () => 1))
  await tx.serviceItem.createMany({
    data: versions.map(({ itemId, version, facts }) => ({
      itemId,
      name: facts.name,
      currentVersion: version,
      updatedAt: at,
    })),
  })
  await tx.itemVersion.createMany({
    data: versions.map((version) => ({
      itemId: version.itemId,
      version: version.version,
      definition: version as object,
      fieldsVersion: 1,
      codeListsVersion: 1,
      publishedAt: at,
    })),
  })
  const documents = documentsOf(data)
  await tx.catalogueDocument.createMany({
    data: Object.entries(documents).map(([key, body]) => ({ key, version: 1, body: body as object, updatedAt: at })),
  })
  await tx.catalogueDocumentVersion.createMany({
    data: (['fields', 'codeLists'] as const).map((key) => ({
      key,
      version: 1,
      body: documents[key] as object,
      publishedAt: at,
    })),
  })
  await tx.noticeTemplate.createMany({
    data: [...data.notices.notices, ...data.county.notices].map((template: NoticeTemplate) => ({
      key: template.key,
      version: 1,
      kind: template.kind,
      body: template as object,
      publishedAt: at,
    })),
  })
}

/** The versions, when no row is at fault. */
function publishable({ versions, faults }: ImportedCatalogue): readonly ItemVersion[] {
  if (faults.length === 0) return versions
  const lines = faults.map((fault) => `${fault.row} ${fault.path}：${fault.what}。${fault.fix}`)
  throw new Error(`有 ${faults.length} 处不能发布：\n${lines.join('\n')}`)
}

function documentsOf(data: SeedData) {
  const { fields, licences, bundles, bundlePlans, reasons, holders, organisation, notices, words } = data
  return {
    fields: fields.fields,
    codeLists: fields.codeLists,
    sharedData: fields.sharedData,
    licences: licences.licences,
    bundles: bundles.bundles,
    bundlePlans: bundlePlans.bundlePlans,
    reasons: reasons.reasons,
    holders: holders.holders,
    words: words.words,
    frequent: words.frequent,
    roles: organisation.roles,
    hours: {
      timetables: organisation.hours,
      specialDays: organisation.specialDays,
      marketDays: organisation.marketDays,
    },
    remedies: organisation.remedies,
    noticeRules: { remedies: notices.remedies, smsRule: notices.smsRule },
  }
}
