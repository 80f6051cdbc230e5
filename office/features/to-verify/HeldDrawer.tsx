import type { ToVerifyDetail, ToVerifyRow } from '@shared/sync/held/to-verify'
import { useServer } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { dayText } from '@web/components/data/Timeline'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Skeleton } from '@web/components/feedback/Skeleton'
import { Drawer } from '@web/components/overlay/Dialog'
import { PhotoStrip } from '@web/files/PhotoStrip'
import { useState } from 'react'
import { DecideHeld, type Decision } from './DecideHeld'
import { kindWords, whyWords } from './held-words'

type HeldDrawerProps = {
  readonly row: ToVerifyRow
  readonly onClose: () => void
  readonly onCase: (caseId: string) => void
}

/** 核实一笔 — why it waits, whom to ask, what it says (opened by a press, and put down), and the decision. */
export function HeldDrawer({ row, onClose, onCase }: HeldDrawerProps) {
  const [opened, setOpened] = useState(false)
  const [decision, setDecision] = useState<Decision | null>(null)
  const read = useServer('sync.readToVerify', { heldId: row.heldId }, { enabled: opened })
  const why = whyWords(row.why)
  const { caseId } = row
  return (
    <Drawer
      title={`${kindWords(row.kind)}${row.itemName === null ? '' : `：${row.itemName}`}`}
      note={`${row.pointName} · ${row.deviceName} · ${row.authorName}`}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" onClick={() => setDecision('setAside')}>
            不采信
          </Button>
          <Button kind="solid" disabled={read.data === undefined} onClick={() => setDecision('accept')}>
            采信，照办
          </Button>
        </>
      }
    >
      <div className="of-held">
        <section>
          <h3>为什么要核实</h3>
          <p>{why.means}</p>
          <p>{why.ask}</p>
        </section>
        <dl className="of-pairs">
          <div>
            <dt>设备上的时间</dt>
            <dd>{dayText(row.madeAt)}</dd>
          </div>
          <div>
            <dt>传到的时间</dt>
            <dd>{dayText(row.receivedAt)}</dd>
          </div>
        </dl>
        {caseId === null ? null : (
          <div>
            <Button size="small" onClick={() => onCase(caseId)}>
              看这件现在的样子
            </Button>
          </div>
        )}
        {opened ? null : (
          <div className="of-held-closed">
            <p>里面写了什么，打开才看得到。打开会记下谁、什么时候看的。看过才能采信。</p>
            <Button icon="lock" onClick={() => setOpened(true)}>
              打开内容
            </Button>
          </div>
        )}
        {read.loading ? <Skeleton lines={6} /> : null}
        {read.problem === null ? null : (
          <ProblemPanel problem={read.problem} actions={<Button onClick={read.again}>再试一次</Button>} />
        )}
        {opened && read.data !== undefined ? <Content detail={read.data} /> : null}
      </div>
      {decision === null ? null : (
        <DecideHeld row={row} decision={decision} onBack={() => setDecision(null)} onDone={onClose} />
      )}
    </Drawer>
  )
}

function Content({ detail }: { readonly detail: ToVerifyDetail }) {
  const { number, note, photos, sections } = detail
  return (
    <>
      {number === null ? null : (
        <p>
          收据上的编号 <strong className="ym-figures">{number}</strong>
          {photos.length === 0 ? '，没有照片' : null}
        </p>
      )}
      {note === null ? null : <p className="of-held-note">{note}</p>}
      {sections.map((section) => (
        <section key={section.key} aria-label={section.title}>
          <h3>{section.title}</h3>
          <dl className="of-pairs">
            {section.fields.map((field) => (
              <div key={field.key}>
                <dt>{field.label}</dt>
                <dd>{field.text === '' ? '没有填' : field.text}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {photos.length === 0 ? null : <PhotoStrip photos={photos} whyShut="还没传到，传到了再打开看" />}
      {number === null && note === null && photos.length === 0 && sections.length === 0 ? (
        <p className="ym-soft">没有别的话。</p>
      ) : null}
    </>
  )
}
