import { fetchFile } from './useFileUrl'

/** How long a printed frame stays: the browser reads it while its own print window is open. */
const KEEP_MS = 120_000

/** Fetches a paper (PDF) with the session of this browser and opens the browser's print window on it. Throws when it cannot be had. */
export async function printPaper(path: string): Promise<void> {
  const url = URL.createObjectURL(await fetchFile(path))
  printShown(url)
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS)
}

/** Opens the browser's print window on a paper that this page already holds. */
export function printShown(url: string): void {
  const frame = document.createElement('iframe')
  frame.className = 'ym-hidden'
  frame.title = '打印'
  frame.tabIndex = -1
  frame.src = url
  frame.onload = () => frame.contentWindow?.print()
  document.body.append(frame)
  setTimeout(() => frame.remove(), KEEP_MS)
}
