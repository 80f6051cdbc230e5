import type { TemplateDetail } from '../../../../shared/notice/view/template-view'
import { newId, openTestCounty, type Somebody, signIn, type TestCounty } from '../../../support/actors'

/** Who edits the county's texts, and who looks at them. */
const EDITOR = 'hs.shixiang'
const REVIEWER = 'hs.shenhe'
export const KEY = 'receipt'

/** The desks at which papers and messages are worded. */
export class TemplateDesk {
  private constructor(
    readonly county: TestCounty,
    readonly editor: Somebody,
    readonly reviewer: Somebody,
  ) {}

  static async open(): Promise<TemplateDesk> {
    const county = await openTestCounty()
    return new TemplateDesk(county, await signIn(county, EDITOR), await signIn(county, REVIEWER))
  }

  close(): Promise<void> {
    return this.county.close()
  }

  id(): string {
    return newId(this.county)
  }

  read(key = KEY): Promise<TemplateDetail> {
    return this.editor.call.notice.getTemplate({ key })
  }

  /** Proposes other words for the last paragraph of a template (the first may be another by the way things went); answers the proposal's id. */
  async propose(text: string, change: { key?: string; version?: number } = {}): Promise<string> {
    const { key = KEY } = change
    const { version, parts } = await this.read(key)
    const path = parts.filter((part) => part.label.includes('正文')).at(-1)?.path ?? 'title'
    const said = { opId: this.id(), key, version: change.version ?? version, texts: [{ path, text }] }
    return (await this.editor.call.notice.proposeTemplate({ ...said, reason: '话说得更明白' })).proposalId
  }

  decide(proposalId: string, publish = true) {
    return this.reviewer.call.notice.decideTemplate({ opId: this.id(), proposalId, publish })
  }
}
