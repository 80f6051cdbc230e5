import type { Tx } from '../../platform/db'

/** For whom does this person act? The answer of the module that owns cases, which identity may not import. */
export type PrincipalsOf = (tx: Tx, agentId: string, now: string) => Promise<readonly string[]>

let answer: PrincipalsOf = async () => []

/** Told once when the process is put together; until then nobody cares for anybody else. */
export function registerPrincipals(principalsOf: PrincipalsOf): void {
  answer = principalsOf
}

/** 本人和照顾的人 — the person and those for whom they act as agent or guardian. */
export async function ownCircle(tx: Tx, personId: string, now: string): Promise<readonly string[]> {
  return [personId, ...(await answer(tx, personId, now)).filter((one) => one !== personId)]
}
