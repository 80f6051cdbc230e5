/** Which of two texts of one act is sent: the first says what the second would say again. */
const SAYS_IT_BETTER: Readonly<Record<string, readonly string[]>> = {
  'm.prereviewReturned': ['supplementNotice'],
  'm.deemedWithdrawn': ['terminate'],
  serviceDone: ['m.rateAsk'],
}

/** True when the news of `other` is already in the text of `key`, so that a person's phone rings once for one act. */
export function supersedesShort(key: string, other: string): boolean {
  return SAYS_IT_BETTER[key]?.includes(other) ?? false
}
