import type { Tx } from '../../platform/db'
import { findStaffName, findStaffNamed, listMandates, type MandateRow } from './store'

/** 决定的依据 — the written mandates by which an officer may decide an item today; empty for deciders by office. */
export async function authorityOf(tx: Tx, staffId: string, itemId: string, today: string): Promise<MandateRow[]> {
  const mandates = await listMandates(tx, staffId, today)
  return mandates.filter((mandate) => mandate.items.includes(itemId))
}

/** The name of an officer as colleagues see it; the id itself when there is no such officer. */
export async function staffNameOf(tx: Tx, staffId: string): Promise<string> {
  return (await findStaffName(tx, staffId)) ?? staffId
}

/** 认人 — the staff record of whom somebody names by record, staff number or account; null for nobody at work. */
export async function staffIdOf(tx: Tx, named: string): Promise<string | null> {
  return findStaffNamed(tx, named.trim())
}
