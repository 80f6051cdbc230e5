import type { Leaver } from '@shared/organisation/view/leave-view'
import { newId } from '@web/api/new-id'
import { useServer, useServerAct } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { useAnnounce } from '@web/components/feedback/Announcer'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Field } from '@web/components/field/Field'
import { TextInput } from '@web/components/field/TextInput'
import { Dialog } from '@web/components/overlay/Dialog'
import { useState } from 'react'
import { DeputyField } from './DeputyField'
import { postsText } from './leave-draft'

/** 离岗移交 — who administers the system looks a person up by number and hands the posts to a colleague; they see how many, never what. */
export function LeaverDesk() {
  const [typed, setTyped] = useState('')
  const [named, setNamed] = useState<string | null>(null)
  const found = useServer('leave.lookAtLeaver', { named: named ?? '-' }, { enabled: named !== null })
  return (
    <section className="ym-card of-leave-form" aria-label="离岗移交">
      <h2>离岗移交</h2>
      <p className="ym-soft">
        有人调走、退休、辞职时用。岗位上的件和待办整个交给接手的人，这里只看到有几件，看不到内容。
      </p>
      <form
        className="of-leave-search"
        onSubmit={(event) => {
          event.preventDefault()
          setNamed(typed.trim() === '' ? null : typed.trim())
        }}
      >
        <Field label="工号或账号" required path="named">
          {(aria) => <TextInput {...aria} value={typed} onChange={setTyped} />}
        </Field>
        <Button type="submit" busy={found.loading}>
          查
        </Button>
      </form>
      {found.problem === null ? null : <ProblemPanel problem={found.problem} />}
      {found.data === undefined || !found.fresh || named === null ? null : (
        <HandOver key={found.data.staffId} person={found.data} onDone={() => setNamed(null)} />
      )}
    </section>
  )
}

function HandOver({ person, onDone }: { readonly person: Leaver; readonly onDone: () => void }) {
  const [deputyId, setDeputyId] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const handOver = useServerAct('leave.handOver', ['leave'])
  const announce = useAnnounce()
  const send = async () => {
    if (deputyId === null) return
    const answer = await handOver.run({ opId: newId(), staffId: person.staffId, deputyId })
    setAsking(false)
    if (answer === null) return
    announce(`${person.name}的岗位移交了，账号已停用`)
    onDone()
  }
  const taker = person.deputies.find((one) => one.staffId === deputyId)
  return (
    <div className="of-leave-person">
      <p>
        <strong>{person.name}</strong>（{person.unitName}）{person.gone ? '，账号已停用' : ''}
      </p>
      <p className="ym-soft">
        岗位：{person.posts.length === 0 ? '没有' : postsText(person.posts)}。在这些岗位上：在办{' '}
        <span className="ym-figures">{person.openCases}</span> 件，待办{' '}
        <span className="ym-figures">{person.openTasks}</span> 条。
      </p>
      <DeputyField deputies={person.deputies} value={deputyId} onChange={setDeputyId} error={null} />
      {handOver.problem === null ? null : <ProblemPanel problem={handOver.problem} />}
      <div className="of-row">
        <Button kind="danger" disabled={deputyId === null} onClick={() => setAsking(true)}>
          移交并停用账号
        </Button>
      </div>
      {asking && taker !== undefined ? (
        <Dialog
          title={`把${person.name}的岗位交给${taker.name}`}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>先不移交</Button>
              <Button kind="danger" busy={handOver.busy} onClick={() => void send()}>
                移交
              </Button>
            </>
          }
        >
          <ul className="of-points">
            <li>{person.name}的账号马上停用，登着的也退出，以后登不进来。他办过的件，记录里还是他。</li>
            <li>
              {taker.name}马上看到这些岗位上的件，办的每一步都写明“代{person.name}”，直到另有人任职。
            </li>
            <li>所有期限照算，一件也不重新起算。</li>
          </ul>
        </Dialog>
      ) : null}
    </div>
  )
}
