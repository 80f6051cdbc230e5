import { ANONYMOUS } from '@shared/identity/actor'
import { describe, expect, it } from 'vitest'
import { mayBring, ownsFile, uploaderOf } from '../../../../server/modules/attachment/policy'
import type { FileRow, Uploader } from '../../../../server/modules/attachment/store'

const NOBODY: Uploader = { accountId: null, staffId: null, deviceId: null }
const row = (changes: Partial<FileRow>): FileRow => ({
  fileId: 'f',
  caseId: null,
  ownerAccount: null,
  ownerStaff: null,
  ownerDevice: null,
  kind: 'material',
  sha256: new Uint8Array(32),
  bytes: 1,
  received: 0,
  mime: null,
  kid: 'k',
  wrapped: new Uint8Array(),
  state: 'uploading',
  quality: null,
  createdAt: new Date(0),
  completedAt: null,
  ...changes,
})

describe('who uploads', () => {
  it('is an account, an officer, a device, or an officer on a device; nobody else', () => {
    const device = { deviceId: 'd', pointId: 'p', state: 'active' }
    const clerk = { kind: 'staff', staffId: 's', name: '', unit: '', roles: [], personId: null, relatives: [] } as const
    expect(uploaderOf({ kind: 'citizen', accountId: 'a', personId: null }, null)).toEqual({ ...NOBODY, accountId: 'a' })
    expect(uploaderOf(clerk, device)).toEqual({ ...NOBODY, staffId: 's', deviceId: 'd' })
    expect(uploaderOf(ANONYMOUS, device)).toEqual({ ...NOBODY, deviceId: 'd' })
    expect(uploaderOf(ANONYMOUS, null)).toBeNull()
  })
})

describe('whose a file is', () => {
  it('follows account, officer or device, and two that have none are not the same', () => {
    expect(ownsFile(row({ ownerAccount: 'a' }), { ...NOBODY, accountId: 'a' })).toBe(true)
    expect(ownsFile(row({ ownerDevice: 'd' }), { ...NOBODY, staffId: 's', deviceId: 'd' })).toBe(true)
    expect(ownsFile(row({ ownerAccount: 'a' }), { ...NOBODY, accountId: 'b' })).toBe(false)
    expect(ownsFile(row({}), NOBODY)).toBe(false)
    expect(ownsFile(row({ ownerAccount: 'a' }), null)).toBe(false)
  })

  it('is open to whoever brings the promised bytes, only while they are promised', () => {
    const stranger = { ...NOBODY, accountId: 'b' }
    expect(mayBring(row({ ownerAccount: 'a', state: 'announced' }), stranger)).toBe(true)
    expect(mayBring(row({ ownerAccount: 'a', state: 'announced', sha256: new Uint8Array() }), stranger)).toBe(false)
    expect(mayBring(row({ ownerAccount: 'a', state: 'uploading' }), stranger)).toBe(false)
  })
})
