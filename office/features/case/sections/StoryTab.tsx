import type { CaseDetail } from '@shared/case/view/case-view'
import { dayText, Timeline } from '@web/components/data/Timeline'
import { Light, Tag } from '@web/components/feedback/Light'
import { PhotoStrip } from '@web/files/PhotoStrip'
import { roleWords } from '../../../words/role-words'
import { OverdueRecord } from '../overdue/OverdueRecord'

/** 进度和时限 — the story, the clocks, the steps of the flow with opinions, the procedures. */
export function StoryTab({ detail }: { readonly detail: CaseDetail }) {
  return (
    <>
      <section className="of-section" aria-label="时限">
        <h3>时限</h3>
        <Clocks detail={detail} />
      </section>
      <OverdueRecord detail={detail} />
      {detail.procedures.length === 0 ? null : (
        <section className="of-section" aria-label="特别程序">
          <h3>特别程序</h3>
          <Procedures detail={detail} />
        </section>
      )}
      <section className="of-section" aria-label="环节和意见">
        <h3>环节和意见</h3>
        <Flow detail={detail} />
      </section>
      <section className="of-section" aria-label="进度">
        <h3>进度</h3>
        <Timeline steps={detail.timeline} />
      </section>
    </>
  )
}

function Clocks({ detail }: { readonly detail: CaseDetail }) {
  if (detail.clocks.length === 0) return <p className="ym-soft">还没有起算的时限。</p>
  return (
    <table className="of-mini">
      <thead>
        <tr>
          <th scope="col">哪一种</th>
          <th scope="col">期限</th>
          <th scope="col">从</th>
          <th scope="col">到</th>
          <th scope="col">现在</th>
        </tr>
      </thead>
      <tbody>
        {detail.clocks.map((clock) => (
          <tr key={`${clock.name}-${clock.startOn}`}>
            <td>
              {clock.label}
              {clock.legal && !clock.label.includes('法定') ? <span className="ym-note"> 法定</span> : null}
            </td>
            <td>{clock.limitText}</td>
            <td>{dayText(clock.startOn)}</td>
            <td>
              {clock.dueOn === null ? '还定不了' : dayText(clock.dueOn)}
              {clock.provisional ? <span className="ym-note">（暂定）</span> : null}
            </td>
            <td>
              {clock.ended ? (
                <Tag tone="quiet">已结束</Tag>
              ) : (
                <Light light={clock.stopped ? 'paused' : clock.light}>{clockWords(clock)}</Light>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function clockWords(clock: CaseDetail['clocks'][number]): string {
  if (clock.stopped) return '停着'
  if (clock.left === null) return '在算'
  if (clock.left < 0) return `已超 ${-clock.left} 天`
  return clock.left === 0 ? '今天到期' : `剩 ${clock.left} 天`
}

const RESULTS: Readonly<Record<string, string>> = {
  pass: '通过',
  fail: '没通过',
  inconclusive: '没有结论',
  cancelled: '取消',
  timeout: '到期结束',
}

function Procedures({ detail }: { readonly detail: CaseDetail }) {
  return (
    <ul className="of-list">
      {detail.procedures.map((one) => (
        <li key={one.procedureId}>
          <p>
            {one.label}{' '}
            <Tag tone={one.endOn === null ? 'soon' : 'quiet'}>
              {one.endOn === null ? '进行中' : (RESULTS[one.result ?? ''] ?? '已结束')}
            </Tag>
          </p>
          <p className="ym-note">
            {dayText(one.startOn)} 开始
            {one.endOn === null
              ? one.dueOn === null
                ? ''
                : `，最迟 ${dayText(one.dueOn)}`
              : `，${dayText(one.endOn)} 结束`}
            {one.stops ? '，不算在期限里' : '，期限照算'}。{one.reason}
          </p>
          {one.surveyors === undefined ? null : (
            <p className="ym-note">
              {one.visitOn === undefined ? '' : `${dayText(one.visitOn)}，`}
              {one.surveyors.map((officer) => officer.name).join('、')}去。
            </p>
          )}
          {one.report === undefined ? null : <p className="of-opinion">“{one.report}”</p>}
          {one.files === undefined ? null : (
            <PhotoStrip
              photos={one.files.map((fileId, index) => ({ fileId, lineName: `第 ${index + 1} 张`, open: true }))}
              whyShut=""
            />
          )}
        </li>
      ))}
    </ul>
  )
}

const STEP_WORDS = { done: '已办', open: '正在办', coming: '还没到', skipped: '不用办' } as const
const STEP_TONES = { done: 'quiet', open: 'brand', coming: 'quiet', skipped: 'quiet' } as const

function Flow({ detail }: { readonly detail: CaseDetail }) {
  return (
    <ol className="of-list">
      {detail.flow.map((step) => (
        <li key={step.key} data-state={step.state}>
          <p>
            {step.name} <Tag tone={STEP_TONES[step.state]}>{STEP_WORDS[step.state]}</Tag>
          </p>
          <p className="ym-note">{[step.unit, roleWords(step.role), step.by].filter(Boolean).join(' · ')}</p>
          {step.opinion === null ? null : <p className="of-opinion">“{step.opinion}”</p>}
        </li>
      ))}
    </ol>
  )
}
