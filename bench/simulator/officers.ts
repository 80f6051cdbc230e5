import { type Somebody, signIn, somebody, type TestCounty } from '../../test/support/actors'

/** A session is used for so long of the simulated day; the house ends an officer's after two hours without a word. */
const SESSION_MS = 60 * 60_000

/** 在岗的人 — who holds which post of the simulated county, and their open sessions. */
export class Officers {
  private readonly accounts = new Map<string, string | null>()
  private readonly sessions = new Map<string, { readonly somebody: Somebody; readonly since: number }>()

  constructor(private readonly county: TestCounty) {}

  /** The account of somebody who holds a role at a unit. Throws where the register has nobody. */
  async holder(unit: string, role: string): Promise<string> {
    const account = await this.findHolder(unit, role)
    if (account === null) throw new Error(`nobody is ${role} at ${unit}`)
    return account
  }

  async findHolder(unit: string, role: string): Promise<string | null> {
    const key = `${unit}/${role}`
    const known = this.accounts.get(key)
    if (known !== undefined) return known
    const held = await this.county.services.db.roleHeld.findFirst({
      where: { unitId: unit, role },
      include: { staff: true },
      orderBy: { staffId: 'asc' },
    })
    const account = held?.staff.account ?? null
    this.accounts.set(key, account)
    return account
  }

  /** An officer by account or a citizen by phone, signed in; asked again within the hour it is the same session. */
  async as(who: string): Promise<Somebody> {
    const now = this.county.clock.nowMs()
    const open = this.sessions.get(who)
    if (open !== undefined && now - open.since < SESSION_MS && now >= open.since) return open.somebody
    const { token } = await signIn(this.county, who)
    // Each from an address of their own: limits count by address.
    const signedIn = somebody(this.county, { token, address: who })
    this.sessions.set(who, { somebody: signedIn, since: now })
    return signedIn
  }

  /** Sessions of the day before are of no use any more. */
  forget(): void {
    this.sessions.clear()
  }
}
