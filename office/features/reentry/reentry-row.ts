import type { AnswerOf } from '@web/api/call-server'

/** 台账一行 — one case that must be keyed again in another system. */
export type ReentryRow = AnswerOf<'reentry.list'>['rows'][number]
