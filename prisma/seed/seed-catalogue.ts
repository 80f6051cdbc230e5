import type { NoticeTemplate } from '@shared/notice/notice-template'
import { ItemVersion } from '@shared/service-item/item-version'
import { type PublishWorld, publishFaults, type RowFault } from '@shared/service-item/publish-check'
import type { Tx } from '../../server/platform/db'
import type { SeedData } from './seed-data'

/** Stores items, forms, dictionary and templates. Throws an Error that names every row which may not be published. */
export async function seedCatalogue(tx: Tx, data: SeedData, at: Date): Promise<void> {
  const versions = itemVersionsOf(data)
  assertPublishable(versions.flatMap((version) => publishFaults(version, worldOf(data))))
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
      publishedAt: at,
    })),
  })
  await tx.catalogueDocument.createMany({
    data: Object.entries(documentsOf(data)).map(([key, body]) => ({
      key,
      version: 1,
      body: body as object,
      updatedAt: at,
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

/** Version 1 of every item: the facts of its guide, the county's routing and its form where it has one. */
export function itemVersionsOf({ items, forms, organisation, exceptions }: SeedData): ItemVersion[] {
  return items.items.map((facts) => {
    const routing = organisation.itemRouting.find((one) => one.itemId === facts.id)
    if (routing === undefined) throw new Error(`organisation.json 里没有事项 ${facts.id} 的路由`)
    return ItemVersion.parse({
      itemId: facts.id,
      version: 1,
      facts,
      routing,
      form: forms.forms.find((one) => one.itemId === facts.id) ?? null,
      exceptions: exceptions.exceptions[facts.id] ?? [],
    })
  })
}

/** What the check of publication may know of the demo county. */
export function worldOf({ fields, licences, organisation }: SeedData): PublishWorld {
  return {
    dictionary: {
      fields: new Map(fields.fields.map((field) => [field.key, field])),
      codeLists: new Map(Object.entries(fields.codeLists)),
    },
    licenceTypes: new Set(licences.licences.map((one) => one.type)),
    units: new Set(organisation.units.map((unit) => unit.id)),
    mandates: organisation.chiefRepMandates,
  }
}

function documentsOf(data: SeedData) {
  const { fields, licences, bundles, reasons, forms, organisation, notices, words } = data
  return {
    fields: fields.fields,
    codeLists: fields.codeLists,
    sharedData: fields.sharedData,
    licences: licences.licences,
    bundles: bundles.bundles,
    reasons: reasons.reasons,
    holders: forms.holders,
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

function assertPublishable(faults: readonly RowFault[]): void {
  if (faults.length === 0) return
  const lines = faults.map((fault) => `${fault.row} ${fault.path}：${fault.what}。${fault.fix}`)
  throw new Error(`有 ${faults.length} 处不能发布：\n${lines.join('\n')}`)
}
