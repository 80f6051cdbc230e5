/** Random bytes from the browser; they exist also where the page is not served over HTTPS. */
export async function randomBytes(length: number): Promise<Uint8Array> {
  return crypto.getRandomValues(new Uint8Array(length))
}
