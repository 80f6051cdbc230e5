import type { TimelineStep } from '@shared/case/view/case-view'
import { toShanghaiDate } from '@shared/kernel/instant'
import type { RunContext } from '../../../platform/trpc'
import { type CaseNote, insertNote } from '../store/note-store'

/** 附记的种类 — with the word in the timeline. */
const NOTE_TITLES = {
  supplementary: '补充意见',
  twin: '疑似重复',
  fields: '两处改过，已定',
  number: '换了收件号',
  clock: '收件设备时间不准',
  setAside: '有一笔没有办，已存档',
  fast: '加急',
} as const
export type NoteKind = keyof typeof NOTE_TITLES

const MAX_TEXT = 600

/** 附记 — writes beside the acts of the law what was decided about a case, by whoever acts now. The text names nobody and no value of the form. */
export async function addNote(
  ctx: RunContext,
  note: { readonly caseId: string; readonly kind: NoteKind; readonly text: string },
): Promise<void> {
  const { actor } = ctx
  await insertNote(ctx.tx, {
    noteId: ctx.newId(),
    county: ctx.services.county,
    caseId: note.caseId,
    kind: note.kind,
    text: note.text.slice(0, MAX_TEXT),
    staffId: actor.kind === 'staff' ? actor.staffId : null,
    staffName: actor.kind === 'staff' ? actor.name : null,
    at: new Date(ctx.now),
  })
}

/** Puts notes into the story of a case: each after the last step of its day. For officers only. */
export function withNotes(steps: readonly TimelineStep[], notes: readonly CaseNote[]): TimelineStep[] {
  const story = [...steps]
  for (const note of notes) {
    const on = toShanghaiDate(note.at.toISOString())
    const place = story.findIndex((step) => step.kind !== 'past' || (step.on ?? '') > on)
    story.splice(place < 0 ? story.length : place, 0, stepOf(note, on))
  }
  return story
}

function stepOf(note: CaseNote, on: string): TimelineStep {
  return {
    ...{ kind: 'past', key: `note/${note.noteId}`, title: NOTE_TITLES[note.kind as NoteKind] ?? '附记' },
    ...{ unit: null, phone: null, on, until: null, daysLeft: null, note: note.text, by: note.staffName },
  }
}
