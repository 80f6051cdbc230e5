export { adoptFiles } from './adopt-files'
export {
  bindFiles,
  type CaseFile,
  fileDigestsOf,
  filesOf,
  moveFiles,
  type NamedFile,
  pendingFiles,
  shareFiles,
} from './bind-files'
export type { WaitingFile } from './http/file-desk'
export { ownFiles, unboundFiles, wholeFiles } from './open-files'
export { type AttachmentNeeds, attachmentWiring } from './wiring'
