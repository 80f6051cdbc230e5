import type { Tx } from '../../platform/db'
import { findStaffName, listMandates, type MandateRow } from './store'

/** 决定的依据 — the written mandates by which an officer may decide an item today; empty for deciders by office. */
export async function authorityOf(tx: Tx, staffId: string, itemId: string, today: string): Promise<MandateRow[]> {
  const mandates = await listMandates(tx, staffId, today)
  return mandates.filter((mandate) => mandate.items.includes(itemId))
}

/** The name of an officer as colleagues see it; the id itself when there is no such officer. */
export async function staffNameOf(tx: Tx, staffId: string): Promise<string> {
  return (await findStaffName(tx, staffId)) ?? staffId
}

/** True for an officer of this county. */
export async function isStaff(tx: Tx, staffId: string): Promise<boolean> {
  return (await findStaffName(tx, staffId)) !== null
}
