/** Whose cases a caller sees: the units whose nodes they own, the points whose intake they hold, the places they oversee. */
export type WorkScope = {
  readonly county: string
  readonly units: readonly string[]
  readonly points: readonly string[]
  /** Leading digits of divisions: 2, 4, 6 (county and above), 9 (township) or 12 (village). */
  readonly places: readonly string[]
}
