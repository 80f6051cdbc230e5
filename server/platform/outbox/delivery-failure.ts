/** Tells the dispatcher that trying again cannot help (a wrong address, a refusal): the row goes to the dead letters at once. */
export class GiveUpError extends Error {
  override readonly name = 'GiveUpError'
}

/** Tells the dispatcher when to try again, without counting a try (quiet hours). */
export class PostponeError extends Error {
  override readonly name = 'PostponeError'
  constructor(readonly until: Date) {
    super('postponed')
  }
}
