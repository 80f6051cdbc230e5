import { ROLE_CODES } from '@shared/identity/actor'
import { describe, expect, it } from 'vitest'
import { roleWords } from '../../../office/words/role-words'

describe('the word of a post', () => {
  it('no post is shown by its code', () => {
    for (const role of ROLE_CODES) expect(roleWords(role)).toMatch(/[\u4e00-\u9fff]/)
  })

  it('what is already a word stays as it is', () => {
    expect(roleWords('村委会')).toBe('村委会')
  })
})
