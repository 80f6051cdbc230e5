export { bindFiles, type CaseFile, filesOf, type NamedFile, pendingFiles } from './bind-files'
export { type AttachmentNeeds, attachmentWiring } from './wiring'
