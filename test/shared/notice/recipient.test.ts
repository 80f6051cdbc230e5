import { channelsFor } from '@shared/notice/recipient'
import { describe, expect, it } from 'vitest'

const both = { accountId: 'a', staffId: null, phone: '15400000001', electronic: false }

describe('how somebody is told', () => {
  it('in the inbox always, then in the way that the message is made for', () => {
    expect(channelsFor('sms', both)).toEqual(['inApp', 'sms'])
    expect(channelsFor('paper', both)).toEqual(['inApp', 'sms'])
    expect(channelsFor('subscribe', both)).toEqual(['inApp', 'wechat'])
    expect(channelsFor('inApp', both)).toEqual(['inApp'])
  })

  it('by text message when there is no account', () => {
    expect(channelsFor('subscribe', { ...both, accountId: null })).toEqual(['sms'])
  })

  it('by the inbox alone without a phone, and not at all without both', () => {
    expect(channelsFor('sms', { ...both, phone: null })).toEqual(['inApp'])
    expect(channelsFor('sms', { ...both, phone: null, accountId: null })).toEqual([])
  })
})
