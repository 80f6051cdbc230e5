import type { TemplateDetail, TemplateProposal } from '@shared/notice/view/template-view'
import { newId } from '@web/api/new-id'
import { useServerAct } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { DataTable } from '@web/components/data/DataTable'
import { dayText } from '@web/components/data/Timeline'
import { useAnnounce } from '@web/components/feedback/Announcer'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'

type ReviewWordsProps = {
  readonly template: TemplateDetail
  readonly proposal: TemplateProposal
  readonly onSample: (texts: readonly { path: string; text: string }[]) => void
}

/** 审核改动 — what stands there and what shall stand there, side by side; published or dropped by another person. */
export function ReviewWords({ template, proposal, onSample }: ReviewWordsProps) {
  const decide = useServerAct('notice.decideTemplate', ['notice'])
  const announce = useAnnounce()
  const say = async (publish: boolean) => {
    const answer = await decide.run({ opId: newId(), proposalId: proposal.proposalId, publish })
    if (answer !== null) announce(publish ? '发布了，以后的文书用新的文字。' : '这条提议作废了。')
  }
  return (
    <section className="of-page" aria-label="等审核的改动">
      <h2>等审核的改动</h2>
      <p className="ym-soft">{`${proposal.proposedBy} ${dayText(proposal.proposedAt)} 提出：${proposal.reason}`}</p>
      {decide.problem === null ? null : <ProblemPanel problem={decide.problem} />}
      <DataTable
        label="改动"
        columns={[
          { key: 'where', head: '哪一段', width: '11rem', cell: (row) => row.label },
          { key: 'before', head: '现在', cell: (row) => row.before },
          { key: 'after', head: '改成', cell: (row) => row.after },
        ]}
        rows={proposal.changes}
        rowKey={(row) => row.path}
        empty={<p className="ym-soft">没有改动。</p>}
      />
      <div className="of-template-acts">
        <Button
          kind="line"
          onClick={() => onSample(proposal.changes.map(({ path, after }) => ({ path, text: after })))}
        >
          看样张
        </Button>
        {proposal.mayDecide ? (
          <>
            <Button kind="line" busy={decide.busy} onClick={() => void say(false)}>
              不用，作废
            </Button>
            <Button kind="solid" busy={decide.busy} onClick={() => void say(true)}>
              {`发布为第 ${template.version + 1} 版`}
            </Button>
          </>
        ) : (
          <span className="ym-note">等另一位审核员看过后发布</span>
        )}
      </div>
    </section>
  )
}
