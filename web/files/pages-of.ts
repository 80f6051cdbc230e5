import type { MaterialView } from '@shared/case/view/case-view'
import type { ViewedPage } from './PageViewer'

/** 一页 — with its line and, where that has several, its place: "2/5". */
export type PaperPage = ViewedPage & { readonly lineKey: string; readonly place: string }

/** Every page of every line, line by line. */
export function pagesOf(materials: readonly MaterialView[]): PaperPage[] {
  return materials.flatMap((line) =>
    line.files.map((file, index) => ({
      lineKey: line.lineKey,
      name: line.name,
      fileId: file.fileId,
      mime: file.mime,
      arrived: file.state === 'complete',
      place: line.files.length > 1 ? `${index + 1}/${line.files.length}` : '',
    })),
  )
}
