import type { PublicProgress } from '@shared/case/view/case-view'
import type { OwnCase } from '@shared/station/view/own-case'
import { dayText, Timeline } from '../../../web/components/data/Timeline'
import { Light } from '../../../web/components/feedback/Light'
import { sayRecord } from '../../app/say-sync'
import type { OutboxRow, Station } from '../../data/station-api'

type Answer = Awaited<ReturnType<Station['askProgress']>>

/** What a person may be told: from the server with its timeline, or what this device knows, said to be so. */
export function ProgressAnswer({ answer }: { readonly answer: Answer }) {
  if (answer.from === 'outbox') return <FromOutbox row={answer.row} />
  if (answer.from === 'device') return <FromDevice own={answer.own} />
  return (
    <>
      {answer.cases.map((progress) => (
        <FromServer key={progress.numberText} progress={progress} />
      ))}
    </>
  )
}

function FromServer({ progress }: { readonly progress: PublicProgress }) {
  return (
    <section className="ym-card st-answer" aria-live="polite">
      <h3>{progress.sentence}</h3>
      <p className="ym-soft">
        {progress.itemName} · {progress.numberText}
      </p>
      <p>
        {progress.expected.kind === 'known' ? `最晚 ${dayText(progress.expected.on)}办完` : progress.expected.reason}
      </p>
      <Timeline steps={progress.timeline} />
      <p className="ym-soft">
        {progress.contact.unit} {progress.contact.phone ?? ''}
      </p>
    </section>
  )
}

function FromDevice({ own }: { readonly own: OwnCase }) {
  return (
    <section className="ym-card st-answer" aria-live="polite">
      <h3>
        {own.itemName}：{own.status}
      </h3>
      <p className="ym-soft">
        {own.applicantMasked} · {own.numberText}
      </p>
      <p>
        <Light light={own.light}>{own.dueOn === null ? '不限时' : `到 ${dayText(own.dueOn)}`}</Light>
      </p>
      <p className="ym-note">这是本机 {dayText(own.updatedAt)} 记下的，联网后再查一次更准</p>
    </section>
  )
}

function FromOutbox({ row }: { readonly row: OutboxRow }) {
  return (
    <section className="ym-card st-answer" aria-live="polite">
      <h3>收下了，等有网上传</h3>
      <p className="ym-soft">
        {row.who} · {row.title} · {row.number ?? ''}
      </p>
      <p>{sayRecord(row).text}。还没到受理的窗口，传上去以后会告诉他</p>
    </section>
  )
}
