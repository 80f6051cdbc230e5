import type { LeaveRow } from '@shared/organisation/view/leave-view'
import { newId } from '@web/api/new-id'
import { useServer, useServerAct } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { useAnnounce } from '@web/components/feedback/Announcer'
import { Tag } from '@web/components/feedback/Light'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { AskedTable } from '../../app/AskedTable'
import type { PageProps } from '../../app/page-props'
import { LeaverDesk } from './LeaverDesk'
import { postsText, spanText, stateText } from './leave-draft'
import { RecordLeave } from './RecordLeave'
import './leave.css'

/** 请假和代办 — one's own leave with who stands in, those in which one stands in oneself, and those of the organ that one leads. */
export default function LeavePage({ me }: Pick<PageProps, 'me'>) {
  const leaves = useServer('leave.list', {}, { everyMs: 60_000 })
  const rows = leaves.data?.rows ?? []
  const administers = me.roles.some((one) => one.role === 'systemAdmin')
  const standing = rows.filter((row) => row.standIn && row.state === 'now')
  return (
    <div className="of-page">
      <header className="of-page-head">
        <h1>请假和代办</h1>
        <p className="ym-note">
          {standing.length === 0 ? '' : `现在代${standing.map((row) => row.name).join('、')}办理`}
        </p>
      </header>
      <p className="ym-soft">
        请假的几天里，您岗位上的件和待办由代办的人办，每一步都写明代谁。代办不能再转给第三个人；期限照算。
      </p>
      {administers ? <LeaverDesk /> : <RecordLeave people={leaves.data?.people ?? []} />}
      <AskedTable
        asked={leaves}
        label="请假和代办"
        columns={[
          {
            key: 'who',
            head: '谁不在',
            width: '8rem',
            cell: (row) => (
              <>
                {row.name}
                {row.mine ? <span className="ym-note"> 我</span> : null}
              </>
            ),
          },
          { key: 'span', head: '哪几天', cell: (row) => spanText(row) },
          {
            key: 'deputy',
            head: '谁代办',
            width: '8rem',
            cell: (row) => (
              <>
                {row.deputyName}
                {row.standIn ? <span className="ym-note"> 我</span> : null}
              </>
            ),
          },
          { key: 'posts', head: '代哪些岗位', cell: (row) => postsText(row.posts) },
          {
            key: 'state',
            head: '现在',
            width: '10rem',
            cell: (row) => <Tag tone={row.state === 'now' ? 'info' : 'quiet'}>{stateText(row)}</Tag>,
          },
          { key: 'end', head: '', width: '9rem', cell: (row) => (row.mayEnd ? <EndLeave row={row} /> : null) },
        ]}
        rows={rows}
        rowKey={(row) => row.leaveId}
        empty={{ title: '这里放请假和代办的记录。', now: '现在没有人请假。' }}
      />
    </div>
  )
}

/** 提前结束 — the person is back, or does not go. */
function EndLeave({ row }: { readonly row: LeaveRow }) {
  const end = useServerAct('leave.end', ['leave', 'case', 'task'])
  const announce = useAnnounce()
  const send = async () => {
    if ((await end.run({ opId: newId(), leaveId: row.leaveId })) !== null) announce(`${row.name}的请假结束了`)
  }
  return (
    <>
      <Button size="small" busy={end.busy} onClick={() => void send()}>
        {row.state === 'coming' ? '不请了' : row.kind === 'left' ? '结束代办' : '提前结束'}
      </Button>
      {end.problem === null ? null : <ProblemPanel problem={end.problem} />}
    </>
  )
}
