import type { SubmitCase } from '@shared/case/view/submit-case'
import type { FieldDictionary } from '@shared/form/field-definition'
import { type MaterialLine, materialList, type Proofs } from '@shared/material/material-list'
import type { CaseMaterial } from '../store/material-store'
import type { CheckedApplication } from './check-application'

/** A line of the list as it is stored with the case. */
export type StoredLine = Omit<CaseMaterial, 'caseId'>

/**
 * The material list of this application with what came in for each line. What the county can prove by itself is exempt whatever the client
 * says; a client's own claim of exemption proves nothing and is not kept.
 */
export function submittedLines(
  checked: CheckedApplication,
  dictionary: FieldDictionary,
  about: { materials: SubmitCase['materials']; proofs: Proofs; waiting: ReadonlySet<string> },
): StoredLine[] {
  const list = materialList(checked.form, dictionary, checked.filled, checked.context, about.proofs)
  return list.map((line) => {
    const given = about.materials.find((one) => one.lineKey === line.key)
    const fileIds = [...new Set(given?.fileIds ?? [])]
    return {
      lineKey: line.key,
      name: line.name,
      need: line.need,
      satisfied: line.satisfied,
      fileIds,
      form: given?.paper === true ? 'paper' : null,
      copies: null,
      pages: given?.pages ?? null,
      state: stateOf(line, { fileIds, paper: given?.paper === true, waiting: about.waiting }),
      checkedBy: null,
      checkedAt: null,
      remark: null,
    }
  })
}

/** What stands for a line now: files that are here, files that are announced, a paper at the counter, a proof, or nothing yet. */
export function stateOf(
  line: Pick<MaterialLine, 'satisfied'>,
  came: { fileIds: readonly string[]; paper: boolean; waiting: ReadonlySet<string> },
): 'present' | 'announced' | 'paper' | 'exempt' | 'missing' {
  if (came.fileIds.length > 0) return came.fileIds.some((fileId) => came.waiting.has(fileId)) ? 'announced' : 'present'
  if (came.paper) return 'paper'
  return line.satisfied === null ? 'missing' : 'exempt'
}
