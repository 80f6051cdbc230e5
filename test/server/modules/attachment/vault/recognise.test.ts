import { describe, expect, it } from 'vitest'
import { typeOf } from '../../../../../server/modules/attachment/vault/recognise'
import { samplePdf, samplePicture } from '../../../../support/sample-files'

const hex = (text: string) => Buffer.from(text.replace(/ /g, ''), 'hex')
const png = (width: string, height: string) =>
  hex(`89504e470d0a1a0a 0000000d 49484452 ${width} ${height} 08020000 00 aaaaaaaa 00000000 49454e44 ae426082`)

describe('what a file is', () => {
  it.each([
    ['a JPEG', samplePicture(500), 'image/jpeg'],
    ['a PNG', png('00000400', '00000400'), 'image/png'],
    [
      'a WebP',
      Buffer.concat([Buffer.from('RIFF'), hex('24000000'), Buffer.from('WEBPVP8 '), Buffer.alloc(60)]),
      'image/webp',
    ],
    ['a HEIC', Buffer.concat([hex('00000018'), Buffer.from('ftypheic'), Buffer.alloc(40)]), 'image/heic'],
    ['a HEIF', Buffer.concat([hex('00000018'), Buffer.from('ftypmif1'), Buffer.alloc(40)]), 'image/heic'],
    ['a PDF', samplePdf(), 'application/pdf'],
  ])('%s is told by its own bytes', async (_, bytes, type) => expect(await typeOf(bytes)).toBe(type))

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a GIF', Buffer.from('GIF89a')],
    ['a PNG of four thousand million points', png('00010000', '00010000')],
    ['a page that calls itself a picture', Buffer.from('<html>JFIF')],
    ['a drawing', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a film', Buffer.concat([hex('00000018'), Buffer.from('ftypisom'), Buffer.alloc(40)])],
    ['a PDF behind a page', Buffer.from('<script>1</script>%PDF-1.4')],
  ])('%s is not taken', async (_, bytes) => expect(await typeOf(bytes)).toBeNull())
})
