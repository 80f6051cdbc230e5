export { writeMessage, writeNotice, writeNotices } from './door'
export type { NoticeSubject, PaperRequest, WrittenNotice } from './write-notice'
