/** What the choice asks of a point. */
type Place = {
  readonly pointId: string
  readonly kind: string
  readonly division: string
  readonly windows?: readonly unknown[]
}

/** Digits of a division's code that all places of one township share. */
const TOWNSHIP_DIGITS = 9

/**
 * 移交给谁 — the point that accepts the case, where that is another one; a case that is accepted here goes to the hall of the township above. Null
 * where the county has neither.
 */
export function receiverOf(accepting: string | null, here: Place, points: readonly Place[]): string | null {
  if (accepting !== null && accepting !== here.pointId) return accepting
  const township = here.division.slice(0, TOWNSHIP_DIGITS)
  const [above] = points
    .filter((point) => point.kind === 'hall' && point.pointId !== here.pointId)
    .filter((point) => point.division.slice(0, TOWNSHIP_DIGITS) === township)
    // Of two halls of one township the general one: a hall of a single matter has few windows.
    .sort((a, b) => (b.windows?.length ?? 0) - (a.windows?.length ?? 0))
  return above?.pointId ?? null
}

/**
 * 还能交给谁 — the points that a clerk may name by hand instead: every hall of the county but the own point, those of the own township first. A village
 * station takes in no other station's papers.
 */
export function receiversFor<P extends Place>(here: Place, points: readonly P[]): P[] {
  const township = here.division.slice(0, TOWNSHIP_DIGITS)
  const isNear = (point: P) => point.division.slice(0, TOWNSHIP_DIGITS) === township
  const halls = points.filter((point) => point.kind === 'hall' && point.pointId !== here.pointId)
  return [...halls.filter(isNear), ...halls.filter((point) => !isNear(point))]
}
