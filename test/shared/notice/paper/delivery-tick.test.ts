import { fillTemplate, toPlainLines } from '@shared/notice/fill'
import { deliveryWayOf, tickBox } from '@shared/notice/paper/delivery-tick'
import { describe, expect, it } from 'vitest'
import { rules, sampleValues, templateOf } from '../sample-values'

describe('the receipt of delivery', () => {
  it.each([
    ['直接', { proxyReason: '无', trackNumber: '' }, 'pickup'],
    ['同住成年家属代收', { proxyReason: '儿子', trackNumber: '无' }, 'village'],
    ['代理人代收', { proxyReason: '代理人代领', trackNumber: '无' }, 'pickup'],
    ['邮寄', { proxyReason: '无', trackNumber: 'YZ1' }, 'pickup'],
    ['邮寄', { proxyReason: '无' }, 'post'],
    ['电子', { proxyReason: '无', trackNumber: '无' }, 'electronic'],
    ['留置', { proxyReason: '无', serviceWay: 'left' }, 'post'],
    ['电子', { proxyReason: '无', serviceWay: 'electronic' }, 'pickup'],
    ['直接', { proxyReason: '无', serviceWay: 'handed' }, 'post'],
  ] as const)('ticks %s for what the act says', (way, given, delivery) => {
    expect(deliveryWayOf(given, delivery)).toBe(way)
    const template = templateOf('deliveryReceipt')
    const words = toPlainLines(tickBox(fillTemplate(template, sampleValues(template), { rules }), way)).join('\n')
    expect(words.match(/☑/g)).toHaveLength(1)
    expect(words).toContain(`☑${way}`)
  })
})
