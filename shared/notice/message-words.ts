import { fillText } from './fill'
import { fillMessage, UnfitMessageError } from './fill-message'
import type { NoticeTemplate, SmsRule } from './notice-template'

/** 消息的两种说法 — `inside` for the inbox behind a sign-in, `outside` for phones that others may look at. */
export type MessageWords = { readonly inside: string; readonly outside: string }

/** Said when a value would make a message say what no message may say: the news is not lost, only its content. */
const NEUTRAL = '您办的事有新消息，请在“我的办件”里看，或拨{phone}问。'

/**
 * The words of a template's short text, or null when it has none. A clause whose value is empty is left out. Throws
 * MissingValueError when a value is absent.
 */
export function messageWords(
  template: NoticeTemplate,
  values: Readonly<Record<string, string>>,
  options: { readonly sensitive: boolean; readonly rule: SmsRule },
): MessageWords | null {
  if (template.short === null) return null
  const short = withoutEmptyClauses(template.short, values)
  return {
    inside: fillText(template.key, short, values),
    outside: outsideWords({ ...template, short }, values, options),
  }
}

function outsideWords(
  template: NoticeTemplate,
  values: Readonly<Record<string, string>>,
  options: { readonly sensitive: boolean; readonly rule: SmsRule },
): string {
  try {
    return fillMessage(template, values, options).text
  } catch (error) {
    if (!(error instanceof UnfitMessageError)) throw error
    return fillText(template.key, NEUTRAL, values)
  }
}

/** 可找{rightOrgan}办 is not said when no organ is named. */
function withoutEmptyClauses(short: string, values: Readonly<Record<string, string>>): string {
  const clauses = short.split(/(?<=[，。；])/)
  const kept = clauses.filter(
    (clause) => !(clause.match(/\{(\w+)\}/g) ?? []).some((name) => values[name.slice(1, -1)] === ''),
  )
  return kept.join('').replace(/[，；]$/, '。')
}
