import { Id } from '@shared/kernel/id'
import { toPlainLines } from '@shared/notice/fill'
import { PaperText } from '@shared/notice/view/inbox-view'
import * as z from 'zod/mini'
import { citizens, either, read, staff } from '../../../platform/trpc'
import { openPaper } from '../paper/open-paper'

/** 看文书 — the words of a paper as plain lines, so that a phone can show it large and read it aloud. Throws `file.notFound`. */
export const readPaper = read({
  access: either(citizens(), staff()),
  audit: 'notice.readPaper',
  input: z.strictObject({ noticeId: Id }),
  output: PaperText,
  run: async (ctx, input) => {
    const { notice, frozen, blocks } = await openPaper(ctx, input.noticeId)
    return {
      noticeId: notice.noticeId,
      title: notice.title,
      organ: frozen.organ,
      docNumber: notice.docNumber,
      issuedOn: notice.issuedOn,
      state: notice.state === 'void' || notice.state === 'revoked' ? ('void' as const) : ('valid' as const),
      verifyCode: notice.verifyCode,
      lines: toPlainLines(blocks),
    }
  },
})
