import { bundleWiring } from '../../../../server/modules/bundle'
import { type Dispatcher, startDispatcher } from '../../../../server/platform/outbox'
import type { StartBundle } from '../../../../shared/bundle/view/start-bundle'
import { visibleForm } from '../../../../shared/form/visible-form'
import { checkCharacterOf } from '../../../../shared/identity/id-number'
import { Desk, SAY } from '../case/desk'

/** A child born in the county ten days before the tests' Monday, and the number that the police give it. */
export const CHILD = {
  name: '旷新禾',
  gender: '1',
  birth: '2026-02-20',
  idNumber: idNumberOf('990423', '20260220', '901'),
}
/** The same number for a child of another day. */
export const OTHER_CHILD_NUMBER = idNumberOf('990423', '20260219', '901')

const ANSWERS: Readonly<Record<string, unknown>> = {
  childName: CHILD.name,
  childGender: CHILD.gender,
  childBirthDate: CHILD.birth,
  childEthnicity: '01',
  birthCertNo: 'Y990423000',
  birthPlace: '湖南省衡山县某医院',
  householdHeadName: '旷志良',
  householdRegisterNo: '000012345',
  relationToHead: '41',
  hukouAddress: { division: '430423201201', detail: '5 组' },
  residenceAddress: { division: '430423201201', detail: '5 组' },
  spouseHukouAddress: { division: '430423201201', detail: '5 组' },
  marriageDate: '2024-05-20',
  marriageCertNo: 'J430423-2024-000001',
  birthOrder: 1,
  currentBenefits: ['none'],
  cardBank: 'rcb',
  idPhoto: 'captured',
  noticeChannel: 'sms',
  deliveryMethod: 'township',
  commitmentAccepted: true,
  applicantSignature: 'captured',
  applyDate: '2026-03-02',
}
const FATHER = { name: '旷也', idNumber: '99042320010214901X', phone: '15400000004' }
const MOTHER = { name: '龙晓霜', idNumber: '990423200207099020', phone: '15400000005' }

/** The counters of one county with what a family applies for after a birth. */
export class NewbornDesk {
  private constructor(
    readonly desk: Desk,
    private readonly dispatcher: Dispatcher,
  ) {}

  static async open(): Promise<NewbornDesk> {
    const desk = await Desk.open()
    const { services, clock } = desk.county
    const handlers = { ...quiet(), ...bundleWiring(services).outboxHandlers }
    const { log } = services
    return new NewbornDesk(desk, startDispatcher({ db: services.db, clock, log, handlers, sweepMs: 3_600_000 }))
  }

  async close(): Promise<void> {
    await this.dispatcher.stop()
    await this.desk.close()
  }

  /** What the phone sends for a family; `want` are the members beside the household registration. */
  async application(
    side: 'father' | 'mother',
    want: readonly string[],
    change: Partial<StartBundle> = {},
  ): Promise<StartBundle> {
    const view = await (await this.desk.as('P004')).call.bundle.getForm({ bundleId: 'newborn' })
    const [you, other] = side === 'father' ? [FATHER, MOTHER] : [MOTHER, FATHER]
    const situations = { settle: side, want: [...want], ethnicDiff: false, remarried: false, local: true }
    const answers = { ...ANSWERS, ...you, spouseName: other.name, spouseIdNumber: other.idNumber, ...change.answers }
    const dictionary = {
      fields: new Map(view.fields.map((field) => [field.key, field])),
      codeLists: new Map(Object.entries(view.codeLists)),
    }
    const world = { today: this.desk.county.clock.today(), county: '430423000000' }
    const { filled } = visibleForm(view.form as never, dictionary as never, { answers, situations }, world)
    return {
      opId: this.desk.id(),
      applicationId: this.desk.id(),
      bundleId: 'newborn',
      planVersion: view.item.version,
      itemVersions: Object.fromEntries(view.bundle.members.map((one) => [one.key, one.itemVersion])),
      pointId: null,
      materials: ['hukouBirthCert', 'hukouBook', 'marriage', 'guardianId', 'registerIdCards'].map((lineKey) =>
        broughtOnPaper(lineKey),
      ),
      filesExpected: [],
      confirmation: { way: 'account', fileId: null, witness: null, digest: null, at: this.desk.county.clock.now() },
      delivery: { way: 'pickup', pointId: null },
      contact: { hasPhone: true, electronicConsent: true },
      ...change,
      situations: filled.situations,
      answers: filled.answers,
    }
  }

  /** Lets everything that waits for it follow, as the running server does after each commit. */
  async follow(): Promise<void> {
    while ((await this.dispatcher.drain()) > 0);
  }

  /** The case of a member; null while it has none. */
  async caseOf(applicationId: string, memberKey: string): Promise<string | null> {
    const row = await this.desk.county.services.db.bundleMember.findUniqueOrThrow({
      where: { applicationId_memberKey: { applicationId, memberKey } },
    })
    return row.caseId
  }

  async needCase(applicationId: string, memberKey: string): Promise<string> {
    const caseId = await this.caseOf(applicationId, memberKey)
    if (caseId === null) throw new Error(`${memberKey} has no case yet`)
    return caseId
  }

  /** The household registration from the counter to the grant. */
  async grantHukou(caseId: string): Promise<void> {
    await this.desk.act('yh.huji', 'receive', caseId, SAY.receive)
    await this.desk.check('yh.huji', caseId)
    await this.desk.act('yh.huji', 'accept', caseId, SAY.accept)
    await this.desk.act('yh.suozhang', 'grant', caseId, SAY.grant)
  }
}

/** A paper of the list that is brought to the counter. */
export function broughtOnPaper(lineKey: string): StartBundle['materials'][number] {
  return { lineKey, fileIds: [], exempt: null, paper: true, pages: null }
}

/** Messages and reports have tests of their own: here they are taken and nothing is sent. */
function quiet() {
  const taken = async () => undefined
  return { 'notice.wechat': taken, 'notice.sms': taken, province: taken }
}

function idNumberOf(place: string, birth: string, order: string): string {
  const body = `${place}${birth}${order}`
  return `${body}${checkCharacterOf(body)}`
}
