type Situations = Readonly<Record<string, boolean | string | string[] | null>>

const carried = new Map<string, Situations>()

/** Takes answers of the questions over from the list into the application, so that nobody answers twice. */
export function carrySituations(itemId: string, situations: Situations): void {
  carried.set(itemId, situations)
}

/** What was carried for an item, once. */
export function takeSituations(itemId: string): Situations {
  const situations = carried.get(itemId) ?? {}
  carried.delete(itemId)
  return situations
}
