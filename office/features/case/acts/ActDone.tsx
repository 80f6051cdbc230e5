import type { ActAnswer, CaseDetail } from '@shared/case/view/case-view'
import { Button } from '@web/components/action/Button'
import { Icon } from '@web/components/action/Icon'
import { useEffect, useRef } from 'react'
import { PrintButton } from '../../../papers/PrintButton'
import { actBar } from './act-order'
import { ACT_FORMS } from './act-table'

type ActDoneProps = {
  readonly title: string
  readonly answer: ActAnswer
  readonly detail: CaseDetail
  readonly onClose: () => void
  readonly onNext: (name: string) => void
}

/** 办好了 — what the case is now, the papers that were made, and what may come next. */
export function ActDone({ title, answer, detail, onClose, onNext }: ActDoneProps) {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    head.current?.focus()
  }, [])
  const next = actBar(answer.allowed, detail).main
  return (
    <section className="of-done" aria-label={`${title}办好了`}>
      <h3 ref={head} tabIndex={-1}>
        <Icon name="tick" />
        {title}：办好了
      </h3>
      <p className="ym-soft">申请人看到的是：{answer.sentence}</p>
      {answer.notices.length === 0 ? null : (
        <ul className="of-list">
          {answer.notices.map((notice, index) => (
            <li key={notice.noticeId} className="of-notice">
              <div>
                <p>{notice.title}</p>
                {notice.docNumber === null ? null : <p className="ym-note">{notice.docNumber}</p>}
              </div>
              <PrintButton
                noticeId={notice.noticeId}
                title={notice.title}
                printed={0}
                kind={index === 0 ? 'solid' : 'line'}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="of-row">
        <Button onClick={onClose}>看这件</Button>
        {next === null ? null : (
          <Button kind={answer.notices.length === 0 ? 'solid' : 'line'} onClick={() => onNext(next.name)}>
            接着办：{ACT_FORMS[next.name]?.title ?? next.label}
          </Button>
        )}
      </div>
    </section>
  )
}
