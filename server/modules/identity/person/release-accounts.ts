import { revokeSessionsOf } from '../../../platform/session'
import type { RunContext } from '../../../platform/trpc'
import { listAccountsOfPerson, releaseAccount } from '../store/account-store'

/** Lets go of every account of a person that has another phone than this one, and signs it out. */
export async function releaseAccounts(ctx: RunContext, personId: string, phone: string): Promise<void> {
  const accounts = await listAccountsOfPerson(ctx.tx, ctx.services.keys, personId)
  for (const account of accounts) {
    if (account.phone === phone) continue
    await releaseAccount(ctx.tx, account.accountId)
    await revokeSessionsOf(ctx.tx, { accountId: account.accountId, staffId: null }, new Date(ctx.now))
  }
}
