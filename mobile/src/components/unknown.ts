/** What is said where the sources say nothing; never a default of our own. */
export const ASK_LOCALLY = '以当地窗口为准'

/** The text, or that the counter decides. */
export function orLocal(text: string | null | undefined): string {
  return text === null || text === undefined || text === '' ? ASK_LOCALLY : text
}
