import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import type { Situation } from '../../../../station/data/station-api'

let demo = true
vi.mock('../../../../station/app/station-context', () => ({
  useOpenDevice: () => ({ state: 'open', demo }) as unknown as Extract<Situation, { state: 'open' }>,
}))
vi.mock('../../../../station/app/package-context', () => ({
  useReference: () => ({ divisions: [], dictionary: null }),
}))

const { PersonBar } = await import('../../../../station/features/intake/person/PersonBar')
const { NoReaderDialog } = await import('../../../../station/features/intake/person/NoReaderDialog')
const { cardReaderOf, listDemoCards } = await import('../../../../station/features/intake/person/read-card')

const draw = () =>
  renderToStaticMarkup(<PersonBar person={null} today="2026-03-02" itemId={null} onPerson={() => undefined} />)

describe('reading an identity card', () => {
  it('on a device of the demo county takes the people of the demo', async () => {
    demo = true
    expect(cardReaderOf({ demo })).toBe('demo')
    expect(draw()).toContain('读身份证')
    expect((await listDemoCards()).length).toBeGreaterThan(50)
  })

  it('on a device of a real county says that no reader is connected, and offers typing in its place', () => {
    demo = false
    expect(cardReaderOf({ demo })).toBe('none')
    const drawn = draw()
    expect(drawn).toContain('这台设备没有接身份证读卡器，请手工填写')
    expect(drawn.match(/<button/g)).toHaveLength(1)
    expect(drawn).toContain('手工填写')
    expect(drawn).not.toContain('读身份证')
  })

  it('says so too where only the card can go on, as after an elder card', () => {
    const drawn = renderToStaticMarkup(<NoReaderDialog onType={() => undefined} onClose={() => undefined} />)
    expect(drawn).toContain('这台设备没有接身份证读卡器')
    expect(drawn).toContain('手工填写')
  })
})
