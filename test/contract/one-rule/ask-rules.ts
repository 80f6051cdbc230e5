import { WorkdayCalendar } from '../../../shared/calendar/workday-calendar'
import type { ActContext } from '../../../shared/case/acts/act'
import { availableActions } from '../../../shared/case/authority/may-act'
import { relationsOf } from '../../../shared/case/authority/relation'
import { CaseAction } from '../../../shared/case/case-action'
import { type CaseState, emptyCaseState } from '../../../shared/case/case-state'
import { deriveClocks } from '../../../shared/case/clock/clocks'
import { expectedDate } from '../../../shared/case/clock/expected-date'
import { nextPendingAct } from '../../../shared/case/clock/pending-system-acts'
import { applyAction } from '../../../shared/case/derive-case'
import type { HandlingPlan } from '../../../shared/case/handling-plan'
import { checkForm } from '../../../shared/form/check-form'
import { CodeList, FieldDefinition, type FieldDictionary } from '../../../shared/form/field-definition'
import { FormDefinition } from '../../../shared/form/form-definition'
import { phonePages } from '../../../shared/form/phone-pages'
import type { Actor } from '../../../shared/identity/actor'
import { whatToBring } from '../../../shared/material/bring-sentence'
import { materialList } from '../../../shared/material/material-list'

/** What a runtime is asked: the county's own data as text, filled forms, and the log of a case with who looks at it and when. */
export type RuleQuestions = {
  readonly fields: readonly unknown[]
  readonly codeLists: Readonly<Record<string, unknown>>
  readonly forms: readonly unknown[]
  readonly fillings: readonly {
    readonly itemId: string
    readonly answers: Record<string, unknown>
    readonly situations: Record<string, string | boolean | null>
  }[]
  readonly calendar: unknown
  readonly stories: readonly { readonly plan: HandlingPlan; readonly actions: readonly unknown[] }[]
  readonly actors: readonly Actor[]
  readonly days: readonly string[]
}

const CTX = { today: '2026-03-02', county: '430423' }

/** Everything that the four runtimes decide by themselves, as one text; it must be the same letter by letter everywhere. */
export function askRules(questions: RuleQuestions): string {
  const dictionary = readDictionary(questions)
  const forms = new Map(questions.forms.map((one) => FormDefinition.parse(one)).map((form) => [form.itemId, form]))
  const filled = questions.fillings.map((filling) => {
    const form = forms.get(filling.itemId)
    if (form === undefined) return null
    const check = checkForm(form, dictionary, filling, CTX)
    const lines = materialList(form, dictionary, check.visible.filled, CTX)
    return {
      itemId: filling.itemId,
      faults: check.faults,
      blocks: check.blocks,
      warnings: check.warnings,
      doubts: check.doubts,
      unanswered: check.unanswered,
      kept: check.visible.filled,
      pages: phonePages(check.visible).map((page) => page.fields.map((field) => field.field.key)),
      lines: lines.map((line) => [line.key, line.need, line.satisfied?.note ?? null, line.because]),
      bring: whatToBring(lines, 'all').sentence,
    }
  })
  const calendar = WorkdayCalendar.parse(questions.calendar)
  const told = questions.stories.map((story) => tellStory(story, questions, calendar))
  return JSON.stringify({ filled, told })
}

function readDictionary(questions: RuleQuestions): FieldDictionary {
  return {
    fields: new Map(questions.fields.map((one) => FieldDefinition.parse(one)).map((field) => [field.key, field])),
    codeLists: new Map(Object.entries(questions.codeLists).map(([name, list]) => [name, CodeList.parse(list)])),
  }
}

function tellStory(
  story: RuleQuestions['stories'][number],
  questions: RuleQuestions,
  calendar: WorkdayCalendar,
): unknown[] {
  let state = emptyCaseState('00000000-0000-7000-8000-000000000000')
  return story.actions.map((one) => {
    const action = CaseAction.parse(one)
    state = applyAction(state, story.plan, action)
    return {
      state,
      days: questions.days.map((today) => ({
        clocks: deriveClocks({ state, plan: story.plan, calendar, today }),
        expected: expectedDate({ state, plan: story.plan, calendar, today, waivedProcedures: [] }),
        pending: nextPendingAct({ state, plan: story.plan, calendar, today }),
      })),
      acts: questions.actors.map((actor) => availableActions(contextOf(state, story.plan, actor, calendar))),
    }
  })
}

function contextOf(state: CaseState, plan: HandlingPlan, actor: Actor, calendar: WorkdayCalendar): ActContext {
  const open = plan.nodes.find((node) => node.key === state.runs.find((run) => run.closedOn === null)?.key)
  return {
    state,
    plan,
    actor,
    relations: relationsOf(actor, {
      accountId: 'account-1',
      applicantId: 'person-1',
      pointUnit: state.pointUnit,
      custodyUnit: state.custodyPoint,
      organ: plan.organ,
      openNode:
        open === undefined
          ? null
          : { unit: open.unit === 'station' ? (state.pointUnit ?? '') : open.unit, role: open.role },
      place: '430423104201',
    }),
    subjects: [],
    materials: [],
    waivedProcedures: [],
    mandateItems: [plan.itemId],
    now: '2026-03-02T02:00:00.000Z',
    today: '2026-03-02',
    calendar,
  }
}
