import { fieldsToType, phonePages } from '@shared/form/phone-pages'
import { visibleForm } from '@shared/form/visible-form'
import { formOf } from '@shared/service-item/fallback-form'
import { describe, expect, it } from 'vitest'
import { context, county, dictionary, itemOf } from '../service-item/county-catalogue'
import { everyCombination } from './every-combination'

/** What an identity card and the county's own record say of a person. */
const FROM_CARD = [
  'name',
  'idNumber',
  'gender',
  'birthDate',
  'ethnicity',
  'hukouAddress',
  'idValidUntil',
  'residenceAddress',
  'phone',
]
/** Answered at the check, or with a choice that nearly everybody at a station makes. */
const LATER = [
  'commitmentAccepted',
  'applicantSignature',
  'applyDate',
  'noticeChannel',
  'deliveryMethod',
  'bankAccountHolder',
]

function pagesOf(itemId: string) {
  const form = formOf(itemOf(itemId))
  return everyCombination(form, context).map((situations) => {
    const visible = visibleForm(form, dictionary, { answers: {}, situations }, context)
    return phonePages(visible)
  })
}

describe('pages on a phone', () => {
  it('of the disability certificate are at most twelve in every situation', () => {
    for (const pages of pagesOf('disability-cert-new')) expect(pages.length).toBeLessThanOrEqual(12)
  })

  it('hold at most four questions that must be typed, and large ones alone', () => {
    for (const item of county.versions) {
      for (const pages of pagesOf(item.itemId)) {
        for (const page of pages) {
          expect(page.fields.filter((one) => !one.derived).length).toBeLessThanOrEqual(4)
          if (page.fields.some((one) => one.field.type === 'table')) expect(page.fields).toHaveLength(1)
          expect(page.title).not.toBe('')
        }
      }
    }
  })

  it('ask every visible field once, except the signature, which waits for the check', () => {
    const form = formOf(itemOf('dibao'))
    for (const situations of everyCombination(form, context)) {
      const visible = visibleForm(form, dictionary, { answers: {}, situations }, context)
      const paged = phonePages(visible).flatMap((page) => page.fields.map((one) => one.field.key))
      const shown = visible.sections
        .flatMap((section) => section.fields)
        .filter((one) => one.field.type !== 'signature')
      expect(paged).toEqual(shown.map((one) => one.field.key))
    }
  })

  it('have keys that stay the same while a person fills in', () => {
    const [pages = []] = pagesOf('medins-enroll')
    expect(new Set(pages.map((page) => page.key)).size).toBe(pages.length)
  })
})

describe('with a card read at the station', () => {
  it('at most eight fields of the elder allowance are still to be typed', () => {
    const form = formOf(itemOf('elder-allowance'))
    const visible = visibleForm(form, dictionary, { answers: {}, situations: { handler: 'self' } }, context)
    const left = fieldsToType(visible, new Set([...FROM_CARD, ...LATER])).map((one) => one.field.key)
    expect(left.length).toBeLessThanOrEqual(8)
    expect(left).toEqual(['householdHeadName', 'relationToHead', 'currentBenefits', 'bankName', 'bankAccount'])
  })
})
