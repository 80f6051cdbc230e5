/** Names of the parts that `npm start` serves. */
export const SERVED: readonly string[]
/** Those and the mini-program. */
export const EVERYTHING: readonly string[]
/** Builds those of the parts whose sources changed; answers the titles of what was built. */
export function buildParts(root: string, names: readonly string[]): Promise<string[]>
