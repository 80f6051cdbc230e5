/** Everything that decides what a build of a part makes, as one text. */
export function buildStamp(
  root: string,
  part: { readonly from: readonly string[]; readonly settings?: readonly string[] },
  env?: Readonly<Record<string, string | undefined>>,
): string
