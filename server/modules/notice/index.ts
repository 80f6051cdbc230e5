export { writeMessage, writeNotice, writeNotices } from './door'
export { listNotices } from './list-notices'
export { noticeWiring } from './wiring'
export type { NoticeSubject, PaperRequest, WrittenNotice } from './write-notice'
