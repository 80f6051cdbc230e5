import { createHash, randomBytes } from 'node:crypto'

/** Bytes that are a picture by their beginning; what follows is noise, so that nothing compresses. */
export function samplePicture(bytes: number): Buffer {
  const head = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')
  return Buffer.concat([head, randomBytes(Math.max(0, bytes - head.length - 2)), Buffer.from('ffd9', 'hex')])
}

/** A PDF of one line. */
export function samplePdf(): Buffer {
  return Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
}

/** SHA-256 in hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
