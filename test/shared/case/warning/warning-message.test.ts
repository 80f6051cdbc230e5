import { describe, expect, it } from 'vitest'
import { CLOCK_LABELS } from '../../../../shared/case/clock/clock-table'
import { WARNING_CLOCKS, WARNING_LEVELS, WARNING_ORDER } from '../../../../shared/case/warning/warning-level'
import { messageForApplicant, messageForStaff } from '../../../../shared/case/warning/warning-message'
import { templates } from '../../notice/sample-values'

describe('the words of warnings', () => {
  it('are there for every clock, level and person', () => {
    const known = new Set(templates.map((template) => template.key))
    for (const clock of WARNING_CLOCKS) {
      for (const level of WARNING_ORDER) {
        const keys = [
          ...WARNING_LEVELS[level].to.map((person) => messageForStaff({ level, clock }, person)),
          messageForApplicant({ level, clock }),
        ]
        for (const key of keys) if (key !== null) expect(known, `${clock} ${level}`).toContain(key)
      }
    }
  })

  it('go to whom the table says: a mark for the owner, up to the supervisor, the applicant only when it is late', () => {
    expect(messageForStaff({ level: 'blue', clock: 'statutory' }, 'owner')).toBeNull()
    expect(WARNING_LEVELS.yellow.to).toEqual(['owner', 'deputy', 'head'])
    expect(WARNING_LEVELS.due.to).toEqual(['owner', 'leader', 'supervisor'])
    expect(WARNING_LEVELS.red.to).toEqual(['owner', 'deputy', 'head', 'leader', 'supervisor'])
    for (const level of WARNING_ORDER.filter((one) => one !== 'red')) {
      expect(messageForApplicant({ level, clock: 'statutory' })).toBeNull()
    }
    expect(messageForApplicant({ level: 'red', clock: 'promised' })).toBe('m.overdue')
    expect(messageForApplicant({ level: 'red', clock: 'statutory' })).toBe('m.overdueLegal')
    expect(messageForApplicant({ level: 'red', clock: 'node' })).toBeNull()
    expect(messageForStaff({ level: 'red', clock: 'oneTimeNotice' }, 'owner')).toBe('w.acceptLast')
  })

  it('are of clocks that have a word', () => {
    for (const clock of WARNING_CLOCKS) expect(CLOCK_LABELS[clock].label).not.toBe('')
  })
})
