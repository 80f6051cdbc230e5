import { bundleIdOf, bundleItemId } from '@shared/bundle/bundle-plan'
import { describe, expect, it } from 'vitest'

describe('the id under which a bundle is applied for', () => {
  it('leads back to the bundle, and is never that of an item', () => {
    expect(bundleIdOf(bundleItemId('newborn'))).toBe('newborn')
    expect(bundleIdOf('hukou-birth')).toBeNull()
    expect(bundleItemId('newborn')).not.toMatch(/^[a-z0-9-]+$/)
  })
})
