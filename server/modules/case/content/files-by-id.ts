import type { Tx } from '../../../platform/db'
import { type CaseFile, filesOf } from '../../attachment'

/** The files of a case by id. */
export async function filesById(tx: Tx, caseId: string): Promise<ReadonlyMap<string, CaseFile>> {
  return new Map((await filesOf(tx, caseId)).map((file) => [file.fileId, file]))
}
