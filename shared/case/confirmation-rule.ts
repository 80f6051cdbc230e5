import type { Confirmation } from './view/submit-case'

export type ConfirmationWay = Confirmation['way']

/**
 * 确认要什么 — a signature or fingerprint is told apart by its picture. A mark is nobody's in particular: somebody who was there while it was read
 * aloud says whose it is, and signs for that. An account was opened by its owner and needs nothing more.
 */
const NEEDS = {
  account: { picture: false, witness: false },
  signature: { picture: true, witness: false },
  fingerprint: { picture: true, witness: false },
  mark: { picture: true, witness: true },
} as const satisfies Record<ConfirmationWay, { readonly picture: boolean; readonly witness: boolean }>

/** True when somebody else must have been there. */
export function needsWitness(way: ConfirmationWay): boolean {
  return NEEDS[way].witness
}

/** What is there of a confirmation, whether its pictures are still bytes on a device or files of the county. */
export type ConfirmationFacts = {
  readonly way: ConfirmationWay
  readonly pictured: boolean
  readonly witness: { readonly name: string; readonly relation: string; readonly pictured: boolean } | null
}

/** 确认还缺什么 — the first thing that is missing, in the order in which it is asked for. */
export type ConfirmationFault = 'unsigned' | 'witnessName' | 'witnessRelation' | 'witnessSignature'

/** Why a confirmation is not whole; null when it is. The same on station, at the window and on the server. */
export function confirmationFault({ way, pictured, witness }: ConfirmationFacts): ConfirmationFault | null {
  if (NEEDS[way].picture && !pictured) return 'unsigned'
  if (!needsWitness(way)) return null
  if (witness === null || witness.name.trim() === '') return 'witnessName'
  if (witness.relation.trim() === '') return 'witnessRelation'
  return witness.pictured ? null : 'witnessSignature'
}

/** The same of a confirmation as it is sent. */
export function sentConfirmationFault(sent: Confirmation): ConfirmationFault | null {
  const { way, fileId, witness, witnessRelation = null, witnessFileId = null } = sent
  return confirmationFault({
    way,
    pictured: fileId !== null,
    witness:
      witness === null ? null : { name: witness, relation: witnessRelation ?? '', pictured: witnessFileId !== null },
  })
}
