import type { MaterialView } from '@shared/case/view/case-view'
import { formOf } from '@shared/service-item/fallback-form'
import type { CaseFile } from '../../attachment'
import type { OpenCase } from '../act/open-case'
import type { CaseMaterial } from '../store/material-store'

const STATES = ['missing', 'announced', 'present', 'exempt', 'paper', 'unfit'] as const

/** The lines of the list in the order of the form, with what came in; names of who ticked them for officers only. */
export function presentMaterials(
  open: OpenCase,
  lines: readonly CaseMaterial[],
  view: { files: ReadonlyMap<string, CaseFile>; names: boolean },
): MaterialView[] {
  const form = formOf(open.item)
  const order = new Map(form.materials.map((one, index) => [one.key, index]))
  return [...lines]
    .sort((a, b) => (order.get(a.lineKey) ?? 99) - (order.get(b.lineKey) ?? 99))
    .map((line) => {
      const files = line.fileIds.map((fileId) => fileView(fileId, view.files))
      return {
        lineKey: line.lineKey,
        name: line.name,
        need: line.need === 'required' ? 'required' : line.need === 'optional' ? 'optional' : 'notNeeded',
        state: line.fileIds.some((id) => view.files.get(id)?.state === 'refused') ? 'unfit' : stateNow(line, files),
        exemptNote: noteOf(line.satisfied),
        files,
        pages: line.pages,
        checked: line.checkedAt !== null,
        checkedBy: view.names ? line.checkedBy : null,
        remark: line.remark,
        tolerable: form.materials.find((one) => one.key === line.lineKey)?.tolerable.allowed ?? false,
      }
    })
}

function fileView(fileId: string, files: ReadonlyMap<string, CaseFile>): MaterialView['files'][number] {
  const file = files.get(fileId)
  const state = file?.state === 'complete' ? 'complete' : file?.state === 'uploading' ? 'uploading' : 'announced'
  return { fileId, mime: file?.mime ?? null, state }
}

/** A line whose announced files have all arrived is there, whatever was stored when it was promised. */
function stateNow(line: CaseMaterial, files: MaterialView['files']): MaterialView['state'] {
  if (line.state === 'announced' && files.every((file) => file.state === 'complete')) return 'present'
  return STATES.find((state) => state === line.state) ?? 'missing'
}

function noteOf(satisfied: unknown): string | null {
  if (satisfied === null || typeof satisfied !== 'object' || !('note' in satisfied)) return null
  return typeof satisfied.note === 'string' ? satisfied.note : null
}
