import type { Tx } from '../../platform/db'
import { findStaffName, listHolders, listMandates, type MandateRow } from './store'

/** 决定的依据 — the written mandates by which an officer may decide an item today; empty for deciders by office. */
export async function authorityOf(tx: Tx, staffId: string, itemId: string, today: string): Promise<MandateRow[]> {
  const mandates = await listMandates(tx, staffId, today)
  return mandates.filter((mandate) => mandate.items.includes(itemId))
}

/** Officers who hold a role at a unit now, with the deputies of their posts. */
export async function holdersOf(
  tx: Tx,
  unitId: string,
  role: string,
): Promise<{ staffId: string; name: string; deputyId: string | null }[]> {
  return listHolders(tx, unitId, role)
}

/** The name of an officer as colleagues see it; the id itself when there is no such officer. */
export async function staffNameOf(tx: Tx, staffId: string): Promise<string> {
  return (await findStaffName(tx, staffId)) ?? staffId
}
