import { ArchiveInput } from '@shared/case/view/aftermath-inputs'
import { staff } from '../../../../platform/trpc'
import { caseAct } from '../../act/case-act'

/** 归档 — the file is sealed; the package is built here. */
export const archive = caseAct({
  name: 'archive',
  access: staff('archivist'),
  audit: 'case.archive',
  input: ArchiveInput,
})
