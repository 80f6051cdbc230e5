import type { SubmitCase } from '@shared/case/view/submit-case'

/** How the result reaches the applicant, from the form's own answer; without one it comes to this village point. */
export function deliveryOf(answers: Readonly<Record<string, unknown>>, pointId: string): SubmitCase['delivery'] {
  switch (answers.deliveryMethod) {
    case 'post':
      return { way: 'post', pointId: null }
    case 'electronic':
      return { way: 'electronic', pointId: null }
    case 'township':
    case 'county':
      return { way: 'pickup', pointId: null }
    default:
      return { way: 'village', pointId }
  }
}
