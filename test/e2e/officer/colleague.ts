import { DEMO_PASSWORD } from '../../../prisma/seed/demo-password'
import { newId, Wire } from './citizen-case'

/** What an officer's screen shows of a case, as far as the stories look at it. */
type Shown = {
  readonly numberText: string
  readonly row: { readonly version: number; readonly status: string }
  readonly timeline: readonly { readonly title: string; readonly note?: string | null }[]
  readonly materials: readonly { readonly lineKey: string; readonly checked: boolean; readonly state: string }[]
}

/** 同事 — an officer at another screen, who does one act after another by wire. */
export class Colleague {
  private readonly wire: Wire
  private constructor(url: string) {
    this.wire = new Wire(url)
  }

  static async signIn(url: string, account: string): Promise<Colleague> {
    const colleague = new Colleague(url)
    await colleague.wire.call('identity.loginStaff', { account, password: DEMO_PASSWORD, deviceLabel: '另一台' })
    return colleague
  }

  see(caseId: string): Promise<Shown> {
    return this.wire.call('case.get', { caseId })
  }

  /** An answer in full, as an officer asks for it with a purpose. */
  async reveal(caseId: string, field: string): Promise<string> {
    return (await this.wire.call<{ text: string }>('case.reveal', { caseId, field, purpose: '核对' })).text
  }

  /** The case of an item that this officer's place has; the newest one where there are several. */
  async find(itemId: string): Promise<string> {
    const { rows } = await this.wire.call<{ rows: { caseId: string; submittedAt: string }[] }>('case.list', {
      ...{ view: 'all', itemId, limit: 100 },
    })
    const [newest] = [...rows].sort((a, b) => (a.submittedAt < b.submittedAt ? 1 : -1))
    if (newest === undefined) throw new Error(`no case of ${itemId}`)
    return newest.caseId
  }

  /** Does an act on the case as it is now; throws with the words of the Problem. */
  async does(name: string, caseId: string, input: object): Promise<void> {
    const { row } = await this.see(caseId)
    await this.wire.call(`case.${name}`, { opId: newId(), caseId, baseVersion: row.version, input })
  }

  /** Ticks every paper that came in. */
  async ticks(caseId: string): Promise<void> {
    for (const { lineKey, checked, state } of (await this.see(caseId)).materials) {
      if (checked || !['present', 'paper'].includes(state)) continue
      await this.wire.call('case.checkMaterial', { opId: newId(), caseId, lineKey, checked: true })
    }
  }
}

/** Inputs that colleagues send. */
export const DOES = {
  receive: { identity: { way: 'account', note: null }, paperKept: false, handedInAt: null, receivedOn: null },
  accept: { basis: null, note: null },
  approve: { opinion: '情况属实，同意。' },
  start: (kind: string, procedureId: string) => ({
    ...{ procedureId, kind, reason: '按办事指南进行', basis: '残疾人证管理办法第九条' },
    ...{ limit: null, team: [], place: null, proposedBy: null },
  }),
  end: (procedureId: string) => ({ procedureId, result: 'pass', report: '结论清楚', fileIds: [] }),
  lines: (...lines: readonly { lineId: string; name: string; reason: string; how: string }[]) =>
    lines.map((line) => ({ ...line, basis: null })),
  produce: (name: string) => ({ name, number: null, pages: 1, custodyPoint: 'hall-yh' }),
  handOut: {
    ...{ taker: 'self', takerName: '本人', relation: null, identity: 'card', mandate: null },
    ...{ signatureFileId: null, witness: null },
  },
  grant: { text: '符合条件，准予办理', validUntil: null, amountText: null, payFrom: null },
} as const
