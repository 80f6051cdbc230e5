import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../../web/theme/tokens.css', import.meta.url), 'utf8')
const tokens = new Map([...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]))

function luminance(token: string): number {
  const hex = tokens.get(token)
  if (hex === undefined) throw new Error(`no token ${token}`)
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

describe('tokens', () => {
  test.each([
    ['ink', 'card'],
    ['ink', 'page'],
    ['ink-soft', 'card'],
    ['ink-soft', 'page'],
    ['ink-soft', 'quiet'],
    ['on-brand', 'brand'],
    ['on-brand', 'brand-strong'],
    ['brand', 'card'],
    ['brand', 'page'],
    ['brand-strong', 'brand-tint'],
    ['ink-soft', 'brand-tint'],
    ['good', 'card'],
    ['good', 'good-tint'],
    ['soon', 'soon-tint'],
    ['soon', 'card'],
    ['late', 'late-tint'],
    ['late', 'card'],
    ['link', 'card'],
    ['link', 'page'],
    ['link', 'link-tint'],
  ])('%s can be read on %s (4.5 : 1)', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['card', 'page'])('the border of a control can be seen on %s (3 : 1)', (ground) => {
    expect(contrast('line-control', ground)).toBeGreaterThanOrEqual(3)
  })

  test('大字 draws everything a quarter larger, for sizes are in rem', () => {
    expect(css).toMatch(/data-text="large"\]\s*\{\s*font-size: 125%/)
    const sizes = [...css.matchAll(/--(text|space)-[\w-]+:\s*([\d.]+)(\w+);/g)]
    expect(sizes.length).toBeGreaterThan(8)
    expect(sizes.every((match) => match[3] === 'rem')).toBe(true)
  })
})
