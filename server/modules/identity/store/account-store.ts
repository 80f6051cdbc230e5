import type { Keys } from '../../../platform/crypto'
import type { Tx } from '../../../platform/db'

const SEALS = { phone: 'Account.phoneCipher', openid: 'Account.openidCipher' } as const

/** 群众账号 — a citizen's account, opened. */
export type AccountRow = {
  readonly accountId: string
  readonly phone: string
  readonly personId: string | null
  readonly assurance: string
  readonly elderMode: boolean
  readonly wechatBound: boolean
}

type Stored = {
  accountId: string
  phoneCipher: Uint8Array
  personId: string | null
  assurance: string
  elderMode: boolean
  openidBlind: Uint8Array | null
}

function opened(keys: Keys, row: Stored): AccountRow {
  return {
    accountId: row.accountId,
    phone: keys.openText(row.phoneCipher, SEALS.phone),
    personId: row.personId,
    assurance: row.assurance,
    elderMode: row.elderMode,
    wechatBound: row.openidBlind !== null,
  }
}

/** The account of a phone, made when there is none. Two sign-ins at the same moment end up with one account. */
export async function upsertAccount(
  tx: Tx,
  keys: Keys,
  account: { accountId: string; phone: string; at: Date },
): Promise<string> {
  const phoneBlind = keys.blind('phone', account.phone)
  await tx.$executeRaw`
    INSERT INTO "Account" ("accountId", "phoneCipher", "phoneBlind", "createdAt")
    VALUES (${account.accountId}::uuid, ${keys.sealText(account.phone, SEALS.phone)}, ${phoneBlind}, ${account.at})
    ON CONFLICT ("phoneBlind") DO NOTHING`
  return (await tx.account.findUniqueOrThrow({ where: { phoneBlind }, select: { accountId: true } })).accountId
}

/** An account by its id. */
export async function getAccount(tx: Tx, keys: Keys, accountId: string): Promise<AccountRow> {
  return opened(keys, await tx.account.findUniqueOrThrow({ where: { accountId } }))
}

/** The account that a WeChat openid is bound to. */
export async function findAccountByOpenid(tx: Tx, keys: Keys, openid: string): Promise<string | null> {
  const row = await tx.account.findUnique({
    where: { openidBlind: keys.blind('openid', openid) },
    select: { accountId: true },
  })
  return row?.accountId ?? null
}

/** Binds an openid to an account; an earlier openid of that account is replaced, another account that held it loses it. */
export async function bindOpenid(tx: Tx, keys: Keys, accountId: string, openid: string): Promise<void> {
  const openidBlind = keys.blind('openid', openid)
  await tx.account.updateMany({
    where: { openidBlind, accountId: { not: accountId } },
    data: { openidBlind: null, openidCipher: null },
  })
  await tx.account.update({
    where: { accountId },
    data: { openidBlind, openidCipher: keys.sealText(openid, SEALS.openid) },
  })
}

/** The WeChat openid of an account, for messages that it asked for. */
export async function findOpenid(tx: Tx, keys: Keys, accountId: string): Promise<string | null> {
  const row = await tx.account.findUnique({ where: { accountId }, select: { openidCipher: true } })
  return row?.openidCipher ? keys.openText(row.openidCipher, SEALS.openid) : null
}

/** Ties an account to its person. */
export async function setAccountPerson(
  tx: Tx,
  accountId: string,
  tie: { personId: string; assurance: string },
): Promise<void> {
  await tx.account.update({ where: { accountId }, data: tie })
}

/** The account, other than this one, that a person is already tied to. */
export async function findOtherAccountOfPerson(tx: Tx, personId: string, accountId: string): Promise<string | null> {
  const row = await tx.account.findFirst({
    where: { personId, accountId: { not: accountId } },
    select: { accountId: true },
  })
  return row?.accountId ?? null
}

/** The account of a person, or null. */
export async function findAccountOfPerson(tx: Tx, personId: string): Promise<string | null> {
  return (await tx.account.findFirst({ where: { personId }, select: { accountId: true } }))?.accountId ?? null
}

/** Accounts tied to a person. */
export async function listAccountsOfPerson(tx: Tx, keys: Keys, personId: string): Promise<AccountRow[]> {
  return (await tx.account.findMany({ where: { personId } })).map((row) => opened(keys, row))
}

/** Unties an account from its person. */
export async function releaseAccount(tx: Tx, accountId: string): Promise<void> {
  await tx.account.update({ where: { accountId }, data: { personId: null, assurance: 'none' } })
}

/** Switches the large-print mode of an account. */
export async function setElderMode(tx: Tx, accountId: string, on: boolean): Promise<void> {
  await tx.account.update({ where: { accountId }, data: { elderMode: on } })
}
