/** Arguments of one call at most: an engine takes some ten thousand. */
const PIECE = 8_192

/** A picture as base64, for a signature that travels inside a record. */
export function pictureText(picture: { readonly bytes: Uint8Array }): string {
  let text = ''
  for (let at = 0; at < picture.bytes.length; at += PIECE)
    text += String.fromCharCode(...picture.bytes.subarray(at, at + PIECE))
  return btoa(text)
}
