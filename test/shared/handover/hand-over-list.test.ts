import { HandOverList } from '@shared/handover/hand-over-list'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'

const paper = {
  ...{ caseId: '0192f000-0000-7000-8000-000000000001', caseNumber: '430423-260302-YH213-000001-N' },
  ...{
    applicantMasked: '罗**',
    itemName: '高龄津贴申领',
    lineKey: 'hukou',
    name: '户口簿',
    pages: null,
    leftOut: null,
  },
}
const list = {
  ...{ listId: '0192f000-0000-7000-8000-000000000002', number: 'YJYH213260302000018C', way: 'hand' },
  ...{ fromPoint: 'st-213', toPoint: 'hall-yh', handedAt: '2026-03-02T09:00:00.000Z', courier: null, sealNo: null },
  papers: [paper],
  signatures: { sender: 'aGVsbG8=', courier: null },
}
const reads = (change: object) => z.safeParse(HandOverList, { ...list, ...change }).success

describe('移交清单（送来的）', () => {
  it('holds at least one paper, each with its line, and reasons that say something', () => {
    expect(reads({})).toBe(true)
    expect(reads({ papers: [] })).toBe(false)
    expect(reads({ papers: [{ ...paper, leftOut: '他明天还要用' }] })).toBe(true)
    expect(reads({ papers: [{ ...paper, leftOut: '' }] })).toBe(false)
    expect(reads({ redirected: '乡里停电，先送县里' })).toBe(true)
    expect(reads({ redirected: '' })).toBe(false)
    expect(reads({ papers: Array.from({ length: 301 }, () => paper) })).toBe(false)
  })

  it('takes no signature that is no picture in base64, and nothing that it does not know', () => {
    expect(reads({ signatures: { sender: '<svg>', courier: null } })).toBe(false)
    expect(reads({ signatures: { sender: 'a'.repeat(120_004), courier: null } })).toBe(false)
    expect(reads({ idNumber: '430423' })).toBe(false)
  })
})
