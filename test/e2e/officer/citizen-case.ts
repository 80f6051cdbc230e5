import { createHash, randomBytes } from 'node:crypto'
import type { SubmitCase, SubmitReceipt } from '../../../shared/case/view/submit-case'
import { type FieldDefinition, type FieldDictionary, optionsOf } from '../../../shared/form/field-definition'
import { visibleForm } from '../../../shared/form/visible-form'
import { makeId } from '../../../shared/kernel/id'
import { linesToBring, materialList, NO_PROOFS } from '../../../shared/material/material-list'
import type { FormView } from '../../../shared/service-item/view/form-view'
import { samplePrint } from '../citizen/sample-print'

/** A resident of people.json, as far as an application asks. */
export type Resident = { readonly name: string; readonly idNumber: string; readonly phone: string }

const COUNTY = '430423000000'
const TODAY = '2026-03-02'

export const newId = () => makeId(Date.now(), randomBytes(16))

/** Somebody who speaks to the county over HTTP with a session of their own: a phone, or a colleague at another screen. */
export class Wire {
  private cookie = ''
  /** `device`: the credential of an enrolled device that every call shows. */
  constructor(
    private readonly url: string,
    private readonly device: string | null = null,
  ) {}

  /** The session's cookie as name and value, for a browser that goes on with it. */
  get session(): { name: string; value: string } {
    const [name = '', value = ''] = this.cookie.split('=')
    return { name, value }
  }

  /** Answers the data of a procedure; throws with the words of the Problem. */
  async call<T = unknown>(path: string, input: unknown): Promise<T> {
    const answer = await fetch(`${this.url}/trpc/${path}`, {
      method: 'POST',
      headers: {
        ...{ 'content-type': 'application/json', 'x-yimen': '1', cookie: this.cookie },
        ...(this.device === null ? {} : { 'x-device': this.device }),
      },
      body: JSON.stringify(input),
    })
    this.cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? this.cookie
    const body = (await answer.json()) as { result?: { data: T }; error?: unknown }
    if (body.result === undefined) throw new Error(`${path}: ${JSON.stringify(body.error)}`)
    return body.result.data
  }

  /** Uploads one picture and answers its id. */
  async upload(kind: 'material' | 'photo'): Promise<string> {
    const fileId = newId()
    const bytes = samplePicture()
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const metadata = Object.entries({ fileId, sha256, kind })
      .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
      .join(',')
    const headers = { 'tus-resumable': '1.0.0', 'x-yimen': '1', cookie: this.cookie }
    const made = await fetch(`${this.url}/files`, {
      method: 'POST',
      headers: { ...headers, 'upload-length': String(bytes.length), 'upload-metadata': metadata },
    })
    const sent = await fetch(new URL(made.headers.get('location') ?? '', this.url), {
      method: 'PATCH',
      headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
      body: bytes,
    })
    if (!sent.ok) throw new Error(`upload: ${sent.status} ${await sent.text()}`)
    return fileId
  }
}

/** Every upload is another file: some bytes after the end of the picture differ. */
function samplePicture(): Buffer<ArrayBuffer> {
  return Buffer.concat([samplePrint().buffer, randomBytes(8)])
}

/** What no record of a person knows and the rules of an item ask for. */
type Matter = {
  readonly itemId: string
  readonly given: object
  readonly situations: SubmitCase['situations']
  /** False: no message reaches the person, the family is called. */
  readonly hasPhone?: boolean
  /** Papers that the person does not have yet. */
  readonly without?: readonly string[]
}

const DISABILITY: Matter = {
  itemId: 'disability-cert-new',
  given: { disabilityTypeClaimed: ['limb'], homeAssessNeeded: false },
  situations: { homebound: false, handler: 'self' },
}
const INSURANCE: Matter = {
  itemId: 'medins-enroll',
  given: { employeeInsured: false, currentBenefits: ['none'] },
  situations: { who: 'adult', handler: 'self' },
}

/** 残疾人证新办, applied for by a resident with a phone: whole, with a picture for every paper. Answers the receipt. */
export async function applyForDisabilityCertificate(
  url: string,
  resident: Resident,
  phone?: Wire,
): Promise<SubmitReceipt> {
  return applyByPhone(phone ?? (await signedInPhone(url, resident)), resident, DISABILITY)
}

/** 残疾人证新办 of somebody whom no message reaches: a neighbour's phone sent it, and news of it is told by voice. */
export async function applyWithoutPhone(url: string, resident: Resident): Promise<SubmitReceipt> {
  return applyByPhone(await signedInPhone(url, resident), resident, { ...DISABILITY, hasPhone: false })
}

/** 残疾人证新办 of somebody who has no photo of themself yet. */
export function applyWithoutPhoto(resident: Resident, phone: Wire): Promise<SubmitReceipt> {
  return applyByPhone(phone, resident, { ...DISABILITY, without: ['photo'] })
}

/** 参保登记, applied for by a resident with a phone. Answers the receipt. */
export function applyForInsurance(resident: Resident, phone: Wire): Promise<SubmitReceipt> {
  return applyByPhone(phone, resident, INSURANCE)
}

/** A resident's phone, signed in by the code that the demo county shows, and registered. */
export async function signedInPhone(url: string, resident: Resident): Promise<Wire> {
  const phone = new Wire(url)
  const { demoCode } = await phone.call<{ demoCode: string }>('identity.requestOtp', { phone: resident.phone })
  await phone.call('identity.loginByPhone', { phone: resident.phone, code: demoCode, deviceLabel: '手机' })
  await phone.call('identity.registerPerson', { name: resident.name, idNumber: resident.idNumber })
  return phone
}

async function applyByPhone(phone: Wire, resident: Resident, matter: Matter): Promise<SubmitReceipt> {
  const { values } = await phone.call<{ values: Record<string, unknown> }>('identity.getProfile', {})
  return phone.call('case.submit', await applicationBy(phone, resident, { ...matter, known: values }))
}

/** 残疾人证新办 as a clerk at a village station writes it down for somebody who stands there; nothing is sent yet. */
export function disabilityApplicationAt(clerk: Wire, pointId: string, resident: Resident): Promise<SubmitCase> {
  return applicationBy(clerk, resident, { ...DISABILITY, known: {}, at: { channel: 'station', pointId } })
}

type WrittenDown = Matter & {
  readonly known: Readonly<Record<string, unknown>>
  readonly at?: Pick<SubmitCase, 'channel' | 'pointId'>
}

/** A whole application, with a picture for every paper that was uploaded by whoever writes it. */
async function applicationBy(wire: Wire, resident: Resident, matter: WrittenDown): Promise<SubmitCase> {
  const asked = await wire.call<FormView>('catalogue.getForm', { itemId: matter.itemId })
  const dictionary = dictionaryOf(asked)
  const own = { name: resident.name, idNumber: resident.idNumber, phone: resident.phone }
  const filled = filledForm(asked, dictionary, { ...matter.known, ...own, ...matter.given }, matter.situations)
  const materials: SubmitCase['materials'] = []
  for (const line of linesToBring(
    materialList(asked.form, dictionary, filled, { today: TODAY, county: COUNTY }, NO_PROOFS),
  )) {
    if (matter.without?.includes(line.key)) continue
    const fileIds = [await wire.upload('material')]
    materials.push({ lineKey: line.key, fileIds, exempt: null, paper: false, pages: 1 })
  }
  return {
    ...{ opId: newId(), caseId: newId(), draftId: null, itemId: asked.item.itemId, itemVersion: asked.item.version },
    ...(matter.at ?? { channel: 'online', pointId: null }),
    ...{ ...filled, materials, filesExpected: [] },
    confirmation: { way: 'account', fileId: null, witness: null, digest: null, at: new Date().toISOString() },
    delivery: { way: 'pickup', pointId: null },
    contact: { hasPhone: matter.hasPhone ?? true, electronicConsent: matter.hasPhone ?? true },
    ...{ lent: null, practice: false },
  }
}

function dictionaryOf(asked: FormView): FieldDictionary {
  return {
    fields: new Map(asked.fields.map((field) => [field.key, field])),
    codeLists: new Map(Object.entries(asked.codeLists)),
  }
}

/** What is required is filled again and again, until no answer brings up a further question. */
function filledForm(
  asked: FormView,
  dictionary: FieldDictionary,
  known: Readonly<Record<string, unknown>>,
  situations: SubmitCase['situations'],
) {
  const answers: Record<string, unknown> = { ...known }
  const look = () => visibleForm(asked.form, dictionary, { answers, situations }, { today: TODAY, county: COUNTY })
  for (let round = 0; round < 4; round += 1) {
    for (const { field, required } of look().sections.flatMap((section) => section.fields)) {
      if (required && [undefined, null, ''].includes(answers[field.key] as never)) {
        answers[field.key] = exampleOf(field, dictionary)
      }
    }
  }
  return look().filled
}

function exampleOf(field: FieldDefinition, dictionary: FieldDictionary): unknown {
  const first = optionsOf(field, dictionary)[0]?.code
  const examples: Record<string, unknown> = {
    select: first ?? field.example,
    multiSelect: first === undefined ? [] : [first],
    boolean: true,
    signature: 'captured',
    photo: 'captured',
    address: { division: '430423201201', detail: '3 组 12 号' },
    date: TODAY,
  }
  return examples[field.type] ?? field.example ?? '示例'
}
