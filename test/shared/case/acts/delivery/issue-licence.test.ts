import { expect, it } from 'vitest'
import { CHIEF, toldReady, toldReviewed } from '../../after-story'
import { officer } from '../../case-story'

const licence = { licenceType: '残疾人证', number: '1', validFrom: '2026-03-02', validTo: null }

it('签发电子证照 is within the mandate, after the grant, under the number of the record, and once', () => {
  expect(toldReviewed().refusal(CHIEF, 'issueLicence', licence)).toBe('case.tooEarly')
  const story = toldReady()
  expect(story.refusal(officer('chiefRep', 'mzj'), 'issueLicence', licence)).toBe('case.notYours')
  expect(story.refusal(CHIEF, 'issueLicence', { ...licence, number: '2' })).toBe('case.orderRequired')
  expect(story.refusal(CHIEF, 'issueLicence', { ...licence, validTo: '2026-03-01' })).toBe('case.orderRequired')
  story.act(CHIEF, 'issueLicence', licence)
  expect(story.state).toMatchObject({ status: 'readyForPickup', licence: { number: '1', on: '2026-03-02' } })
  expect(story.actions.at(-1)?.input).toMatchObject({ seal: 'official' })
  expect(story.refusal(CHIEF, 'issueLicence', licence)).toBe('case.alreadyDone')
  expect(toldReady('refuse').refusal(CHIEF, 'issueLicence', licence)).toBe('case.orderRequired')
  const without = toldReviewed({ mandateItems: [] })
  without.state = { ...without.state, status: 'granted' }
  expect(without.refusal(CHIEF, 'issueLicence', licence)).toBe('case.noAuthority')
})
