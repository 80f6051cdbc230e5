import { linesToBring, type MaterialLine } from '@shared/material/material-list'
import type { Papers } from '../../../papers/usePapers'
import type { Application } from '../useApplication'
import { photosAlone } from './steps'

/** Papers without a photo that nobody promised to bring, and photos of the form that are still to be taken. */
export function missingPapers(
  app: Application,
  papers: Papers,
  lines: readonly MaterialLine[],
): { path: string; text: string; message: string }[] {
  const has = (paper: string) => papers.files.some((file) => file.paper === paper)
  const photos = photosAlone(app.course.visible, lines)
    .filter((one) => one.required && !has(`field.${one.field.key}`) && !app.draft.answers[one.field.key])
    .map((one) => ({ path: one.field.key, text: `${one.label}：还没有`, message: '还没有，请拍一张' }))
  const papersMissing = linesToBring(lines)
    .filter((line) => !has(line.key) && (line.field !== null || !app.draft.later.includes(line.key)))
    .map((line) => ({
      path: `m.${line.key}`,
      text: `${line.name}：还没有`,
      message: line.field === null ? '还没有。拍一张，或选“带原件到窗口交”' : '还没有，请拍一张',
    }))
  return [...photos, ...papersMissing]
}
