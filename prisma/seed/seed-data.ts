import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BundlePlan } from '@shared/bundle/bundle-plan'
import { CodeList, FieldDefinition } from '@shared/form/field-definition'
import { CountyNotices, NoticeLibrary } from '@shared/notice/notice-template'
import { OpeningHours, SpecialDay, Timetable } from '@shared/organisation/opening-hours'
import { ChiefRepMandate } from '@shared/organisation/routing'
import { Unit } from '@shared/organisation/unit'
import { Bundle } from '@shared/service-item/bundle'
import { LicenceType } from '@shared/service-item/licence-type'
import { Reason, SharedDataSource } from '@shared/service-item/reason'
import * as z from 'zod/mini'
import { repositoryRoot } from '../../server/platform/root/repository-root'
import { DivisionNode, Hall, Post, Station } from './schema/organisation-file'
import { Enterprise, Household, Resident, StaffMember } from './schema/people-file'

/** Where the files of the demo county lie. */
export const SEED_FOLDER = join(repositoryRoot(), 'prisma', 'seed', 'data')

const DivisionsFile = z.looseObject({ divisions: z.array(DivisionNode) })
const OrganisationFile = z.looseObject({
  divisionRoot: z.string(),
  remedies: z.looseObject({}),
  units: z.array(Unit),
  halls: z.array(Hall),
  stations: z.array(Station),
  roles: z.array(z.looseObject({ id: z.string(), name: z.string() })),
  posts: z.array(Post),
  chiefRepMandates: z.array(ChiefRepMandate),
  hours: z.record(z.string(), Timetable),
  specialDays: z.array(SpecialDay),
  marketDays: OpeningHours.shape.marketDays,
})
const PeopleFile = z.looseObject({
  people: z.array(Resident),
  households: z.array(Household),
  enterprises: z.array(Enterprise),
  staff: z.array(StaffMember),
})
const FieldsFile = z.looseObject({
  sharedData: z.array(SharedDataSource),
  codeLists: z.record(z.string(), CodeList),
  fields: z.array(FieldDefinition),
})
const HoldersFile = z.looseObject({ holders: z.record(z.string(), z.nullable(z.string())) })
const WordsFile = z.looseObject({ frequent: z.array(z.string()), words: z.record(z.string(), z.array(z.string())) })
const CalendarFile = z.looseObject({
  years: z.array(z.int()),
  sources: z.array(z.string()),
  days: z.record(z.string(), z.enum(['work', 'rest'])),
})

/** 演示县的种子数据 — every file of the folder `data`, parsed strictly; a row that does not fit stops the seed with its path. */
export type SeedData = Awaited<ReturnType<typeof readSeedData>>

export async function readSeedData() {
  const [
    divisions,
    organisation,
    people,
    holders,
    fields,
    licences,
    bundles,
    bundlePlans,
    reasons,
    notices,
    county,
    calendar,
    words,
  ] = await Promise.all([
    readPart('divisions.json', DivisionsFile),
    readPart('organisation.json', OrganisationFile),
    readPart('people.json', PeopleFile),
    readPart('forms.json', HoldersFile),
    readPart('fields.json', FieldsFile),
    readPart('licences.json', z.looseObject({ licences: z.array(LicenceType) })),
    readPart('bundles.json', z.looseObject({ bundles: z.array(Bundle) })),
    readPart('bundle-plans.json', z.looseObject({ bundlePlans: z.array(BundlePlan) })),
    readPart('reasons.json', z.looseObject({ reasons: z.array(Reason) })),
    readPart('notices.json', NoticeLibrary),
    readPart('notices-county.json', CountyNotices),
    readPart('calendar.json', CalendarFile),
    readPart('words.json', WordsFile),
  ])
  return {
    divisions,
    organisation,
    people,
    holders,
    fields,
    licences,
    bundles,
    bundlePlans,
    reasons,
    notices,
    county,
    calendar,
    words,
  }
}

async function readPart<Schema extends z.ZodMiniType>(name: string, schema: Schema): Promise<z.output<Schema>> {
  const text = await readFile(join(SEED_FOLDER, name), 'utf8')
  const parsed = schema.safeParse(JSON.parse(text))
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')}：${issue.message}`)
  throw new Error(`${name} 有 ${parsed.error.issues.length} 处不合格式：${lines.join('；')}`)
}
