import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskPersonal, openLog } from '../../../../server/platform/log'

function linesOf(write: (log: ReturnType<typeof openLog>) => void): string {
  let text = ''
  write(
    openLog('debug', {
      write: (line: string) => {
        text += line
      },
    }),
  )
  return text
}

describe('the log', () => {
  it('writes the fields it was given and when', () => {
    const line = JSON.parse(linesOf((log) => log.info({ requestId: 'r1', status: 200 }, 'answered'))) as Record<
      string,
      unknown
    >
    expect(line).toMatchObject({ level: 'info', requestId: 'r1', status: 200, msg: 'answered' })
  })

  it('keeps no ID number, phone or bank number, wherever it stands', () => {
    const text = linesOf((log) => {
      log.error(
        { error: { message: 'bad 990423195203070015 here', list: ['13812345678'] } },
        'card 6217001234567890123 refused',
      )
      log.warn({ at: new Error('phone +8613912345678') }, 'x')
    })
    expect(text).not.toMatch(/990423195203070015|13812345678|6217001234567890123|13912345678/)
  })

  it('keeps nothing that stands under a personal name', () => {
    const text = linesOf((log) =>
      log.info({ name: '王小明', person: { idNumber: 'abc', phone: 'def' }, body: { a: 1 } }, 'x'),
    )
    expect(text).not.toMatch(/王小明|abc|def/)
  })

  it('keeps no value of a query string', () => {
    expect(maskPersonal('GET /v/x?code=secret&last=1234')).toBe('GET /v/x?code=[不记]&last=[不记]')
  })

  it('leaves ids of our own readable', () => {
    fc.assert(fc.property(fc.uuid(), (id) => maskPersonal(`case ${id}`) === `case ${id}`))
  })
})
