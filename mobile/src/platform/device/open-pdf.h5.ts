/** Opens the paper in a tab of its own; the session's cookie goes along. The tab is opened at once, or the browser would block it. */
export async function openPdf(path: string, _headers: Readonly<Record<string, string>>): Promise<boolean> {
  const tab = window.open('', '_blank')
  try {
    const answer = await fetch(path, { headers: { 'x-yimen': '1' }, credentials: 'same-origin' })
    if (!answer.ok) throw new Error('no paper')
    const address = URL.createObjectURL(new Blob([await answer.arrayBuffer()], { type: 'application/pdf' }))
    if (tab === null) location.href = address
    else tab.location.href = address
    return true
  } catch {
    tab?.close()
    return false
  }
}

/** Whether a paper can be kept as a file from this app itself; in WeChat the opened document has the menu for it. */
export const CAN_SAVE_PDF = true

/** Saves the paper among the phone's downloads under a name. */
export async function savePdf(path: string, name: string): Promise<boolean> {
  try {
    const answer = await fetch(path, { headers: { 'x-yimen': '1' }, credentials: 'same-origin' })
    if (!answer.ok) return false
    const address = URL.createObjectURL(new Blob([await answer.arrayBuffer()], { type: 'application/pdf' }))
    const link = document.createElement('a')
    link.href = address
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
    return true
  } catch {
    return false
  }
}
