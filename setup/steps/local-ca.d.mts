/** A certificate for every address of this machine, signed by a CA of our own in `home`: the files that hold it. */
export function makeCertificate(
  home: string,
  addresses: readonly string[],
): { readonly ca: string; readonly cert: string; readonly key: string }
