import { findIdNumberFault, sayIdNumberFault } from '@shared/identity/id-number'
import { problem } from '@shared/problem/problem'
import type { RunContext } from '../../../platform/trpc'
import { findOtherAccountOfPerson, getAccount, setAccountPerson } from '../store/account-store'
import { findPersonByNumber, insertPerson, lockPerson } from '../store/person-store'
import { sameName } from './same-name'
import { factsOfNumber } from './upsert-person'

/**
 * Ties an account to the person of this name and number; answers the person's id. Where the county has no record, one is made
 * (`stated`). A record that exists is only taken when name and phone agree with it (`matched`): whoever merely knows a neighbour's
 * name and number must not read the neighbour's cases. Throws `identity.personUnknown` when the name differs,
 * `identity.personTaken` when the record has another phone or another account holds it, `identity.personAtCounter` when it has no
 * phone yet, `identity.alreadyRegistered` when this account is somebody else.
 */
export async function registerAccount(
  ctx: RunContext,
  accountId: string,
  claim: { name: string; idNumber: string },
): Promise<string> {
  const { keys } = ctx.services
  const fault = findIdNumberFault(claim.idNumber, ctx.today)
  if (fault !== null)
    throw problem('input.invalid', { count: 1 }, [{ path: 'idNumber', message: sayIdNumberFault(fault) }])
  const account = await getAccount(ctx.tx, keys, accountId)
  const known = await findPersonByNumber(ctx.tx, keys, claim.idNumber)
  if (account.personId !== null && account.personId !== known?.personId) throw problem('identity.alreadyRegistered')
  if (known !== null && (known.kind !== 'person' || !sameName(known.name, claim.name)))
    throw problem('identity.personUnknown')
  if (account.personId !== null) return account.personId
  if (known !== null && known.phone === null) throw problem('identity.personAtCounter')
  if (known !== null && known.phone !== account.phone) throw problem('identity.personTaken')
  const personId =
    known?.personId ??
    (await insertPerson(ctx.tx, keys, {
      personId: ctx.newId(),
      kind: 'person',
      name: claim.name,
      idNumber: claim.idNumber,
      phone: account.phone,
      division: null,
      facts: factsOfNumber(claim.idNumber),
      at: new Date(ctx.now),
    }))
  await lockPerson(ctx.tx, personId)
  if ((await findOtherAccountOfPerson(ctx.tx, personId, accountId)) !== null) throw problem('identity.personTaken')
  await setAccountPerson(ctx.tx, accountId, { personId, assurance: known === null ? 'stated' : 'matched' })
  return personId
}
