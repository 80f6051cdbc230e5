import { isBadRating } from '@shared/case/rating-level'
import type { DraftOf } from '../act-form'
import { unless } from './draft-checks'

export type RatingDraft = { level: string; tags: string[]; text: string }

/** 评价 — what the person says on the phone; a bad one says why. */
export const rateDraft: DraftOf<RatingDraft> = {
  begin: () => ({ level: '', tags: [], text: '' }),
  check: (draft) => [
    ...unless(draft.level !== '', 'level', '请选他说的是哪一档'),
    ...unless(
      !isBadRating(Number(draft.level)) || draft.tags.length > 0 || draft.text.trim() !== '',
      'tags',
      '请记下他不满意在哪里',
    ),
  ],
  toInput: (draft) => ({
    level: Number(draft.level),
    tags: draft.tags,
    text: draft.text.trim() === '' ? null : draft.text.trim(),
    channel: 'callback',
  }),
}
