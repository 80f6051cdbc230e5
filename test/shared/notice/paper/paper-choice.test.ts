import { choosePaper } from '@shared/notice/paper/paper-choice'
import { describe, expect, it } from 'vitest'
import { templateOf } from '../sample-values'

describe('the way a paper is written', () => {
  it('is a variant where the template has one of that name', () => {
    expect(choosePaper(templateOf('acceptNotice'), 'deemed', ['online'])).toEqual({
      variant: 'deemed',
      flags: ['online'],
    })
  })

  it('is a flag of its blocks otherwise', () => {
    expect(choosePaper(templateOf('refuseAcceptance'), 'outOfAuthority', [])).toEqual({
      variant: null,
      flags: ['outOfAuthority'],
    })
    expect(choosePaper(templateOf('terminate'), 'deemedWithdrawn', [])).toEqual({
      variant: null,
      flags: ['deemedWithdrawn'],
    })
  })

  it('is the ordinary one when nothing is said', () => {
    expect(choosePaper(templateOf('grant'), null, [])).toEqual({ variant: null, flags: [] })
  })
})
