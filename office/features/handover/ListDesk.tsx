import type { HandoverView } from '@shared/handover/view/handover-view'
import { newId } from '@web/api/new-id'
import { useServer, useServerAct } from '@web/api/useServer'
import { pictureText } from '@web/capture/picture-text'
import { SignPad } from '@web/capture/SignPad'
import { Button } from '@web/components/action/Button'
import { useAnnounce } from '@web/components/feedback/Announcer'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Skeleton } from '@web/components/feedback/Skeleton'
import { Field } from '@web/components/field/Field'
import { Drawer } from '@web/components/overlay/Dialog'
import { ListFacts, ListTag } from '@web/handover/ListFacts'
import { useState } from 'react'
import { keyOf, type Mark, marksToSend, openCount } from './marks'
import { PaperList } from './PaperList'

/** 一张清单 — each paper ticked, the receiver's hand, and afterwards what had to be traced. */
export function ListDesk({ number, onClose }: { readonly number: string; readonly onClose: () => void }) {
  const opened = useServer('handover.get', { number })
  const { data } = opened
  return (
    <Drawer
      size="twoThirds"
      title={data === undefined ? '移交清单' : `移交清单 ${data.list.numberText}`}
      note={data === undefined ? undefined : <ListTag list={data.list} />}
      onClose={onClose}
    >
      {opened.problem === null ? null : (
        <ProblemPanel problem={opened.problem} actions={<Button onClick={opened.again}>再查一次</Button>} />
      )}
      {data === undefined ? opened.problem === null ? <Skeleton lines={8} /> : null : <Opened {...data} />}
    </Drawer>
  )
}

type OpenedProps = {
  readonly list: HandoverView
  readonly side: 'receiver' | 'sender' | 'none'
  readonly own: boolean
  readonly signatures: {
    readonly sender: string | null
    readonly courier: string | null
    readonly receiver: string | null
  }
}

function Opened({ list, side, own, signatures }: OpenedProps) {
  const [marks, setMarks] = useState<Readonly<Record<string, Mark>>>({})
  const mayConfirm = list.state === 'moving' && list.confirmedBy === null && side === 'receiver' && !own
  const all = () =>
    setMarks(
      Object.fromEntries(
        list.papers
          .filter((paper) => paper.state === 'moving')
          .map((paper) => [keyOf(paper), { outcome: 'arrived', note: '' }]),
      ),
    )
  return (
    <div className="of-list-desk">
      <ListFacts list={list} />
      {list.state === 'moving' && own ? <p className="ym-soft">这是您本人移交的，要接收那边的同事签收。</p> : null}
      {list.state === 'moving' && side === 'sender' && !own ? <p className="ym-soft">还没有签收。</p> : null}
      <section aria-label="清单上的材料">
        <header className="of-row of-list-head">
          <h3>清单上的材料</h3>
          {mayConfirm ? (
            <Button size="small" icon="tick" onClick={all}>
              全部到了
            </Button>
          ) : null}
        </header>
        <PaperList
          list={list}
          side={side}
          marks={mayConfirm ? marks : null}
          onMark={(key, mark) => setMarks({ ...marks, [key]: mark })}
        />
      </section>
      {mayConfirm ? <Confirm list={list} marks={marks} /> : <Hands signatures={signatures} />}
    </div>
  )
}

function Confirm({ list, marks }: { readonly list: HandoverView; readonly marks: Readonly<Record<string, Mark>> }) {
  const [signature, setSignature] = useState<string | null>(null)
  const act = useServerAct('handover.confirm', ['handover', 'task', 'case'])
  const announce = useAnnounce()
  const [opId] = useState(newId)
  const open = openCount(list.papers, marks)
  const confirm = async () => {
    if (signature === null) return
    const done = await act.run({ opId, number: list.number, marks: marksToSend(list.papers, marks), signature })
    if (done === null) return
    announce(done.state === 'confirmed' ? '签收了' : '签收了，差的已经告诉站里追查')
  }
  return (
    <section className="of-list-confirm" aria-label="签收">
      {act.problem === null ? null : <ProblemPanel problem={act.problem} />}
      <Field label="接收人签名" required group>
        {() => (
          <SignPad
            label="接收人签名"
            onChange={(picture) => setSignature(picture === null ? null : pictureText(picture))}
          />
        )}
      </Field>
      <div className="of-row">
        <Button kind="solid" busy={act.busy} disabled={open > 0 || signature === null} onClick={() => void confirm()}>
          签收
        </Button>
        <span className="ym-note">{open > 0 ? `还有 ${open} 样没核对` : '每一样都核对了'}</span>
      </div>
    </section>
  )
}

const HANDS = { sender: '移交人', courier: '送的人', receiver: '接收人' } as const

function Hands({ signatures }: Pick<OpenedProps, 'signatures'>) {
  const drawn = (Object.keys(HANDS) as (keyof typeof HANDS)[]).flatMap((who) => {
    const picture = signatures[who]
    return picture === null ? [] : [{ who, picture }]
  })
  return (
    <section className="of-list-hands" aria-label="签名">
      {drawn.map(({ who, picture }) => (
        <figure key={who}>
          <img src={`data:image/png;base64,${picture}`} alt={`${HANDS[who]}的手写签名`} />
          <figcaption className="ym-note">{HANDS[who]}</figcaption>
        </figure>
      ))}
    </section>
  )
}
