import type { Problem } from '@shared/problem/problem'
import type { ItemVersion } from '@shared/service-item/item-version'
import { isSigned, type SignedCheck, type SigningFault, signingFault } from '@shared/station/signed-check'
import { useMemo, useState } from 'react'
import { Button } from '../../../../web/components/action/Button'
import { ProblemPanel } from '../../../../web/components/feedback/ProblemPanel'
import type { Division } from '../../../../web/components/field/AddressPicker'
import { useKeys } from '../../../../web/keys/useKeys'
import { useScrollable } from '../../../../web/keys/useScrollable'
import { useOpenDevice } from '../../../app/station-context'
import type { IntakeConfirmation } from '../../../data/station-api'
import type { IntakeForm } from '../desk/useIntakeForm'
import { ConfirmPanel } from './ConfirmPanel'
import { checkSections, spokenLines } from './check-lines'
import { deliveryOf } from './delivery-of'
import { useVoice } from './useVoice'
import './check.css'

export type CheckScreenProps = {
  readonly intake: IntakeForm
  readonly item: ItemVersion
  readonly divisions: readonly Division[]
  readonly signed: SignedCheck | null
  readonly onSigned: (signed: SignedCheck | null) => void
  readonly problem: Problem | null
  readonly busy: boolean
  readonly onBack: () => void
  readonly onSubmit: (confirmation: IntakeConfirmation) => Promise<void>
}

/** 核对 — everything in large type, read aloud; then the applicant confirms, and only that content is submitted. */
export function CheckScreen(props: CheckScreenProps) {
  const { intake, item, signed, onSigned, busy } = props
  const { point } = useOpenDevice()
  const voice = useVoice()
  const [promised, setPromised] = useState(false)
  const [electronic, setElectronic] = useState(false)
  const [asked, setAsked] = useState(false)
  const { filled } = intake.entry.check.visible
  const sections = useMemo(() => {
    const names = new Map(props.divisions.map((one) => [one.code, one.name]))
    return checkSections({
      form: intake.form,
      dictionary: intake.dictionary,
      visible: intake.entry.check.visible,
      slots: intake.slots,
      later: intake.later,
      divisionName: (code) => names.get(code) ?? '',
    })
  }, [intake, props.divisions])
  const { content } = intake
  const missing = intake.slots.filter((slot) => slot.missing).map((slot) => slot.line.name)
  const voided = signed !== null && signed.of !== content
  const fault = signingFault(signed, content)
  const ready = isSigned(signed, content) && promised
  const read = () => (voice.speaking ? voice.stop() : voice.read(spokenLines(item.facts.name, sections)))
  const submit = () => {
    if (!ready || busy) return setAsked(true)
    voice.stop()
    void props.onSubmit({
      confirmation: { way: signed.way, witness: signed.witness, picture: signed.picture },
      delivery: deliveryOf(filled.answers, point.pointId),
      contact: { hasPhone: hasPhone(filled.answers), electronicConsent: electronic },
    })
  }
  useKeys({ F8: read, F9: submit, Escape: props.onBack })
  const text = useScrollable(true)
  return (
    <div className="st-desk">
      <div ref={text} className="st-desk-form st-check">
        <header className="st-desk-head">
          <h1>核对：{item.facts.name}</h1>
          <p className="ym-soft">
            {voice.available ? '按 F8 念给他听，一句一句对' : '这台机器没有中文语音，请您照着念给他听'}
          </p>
        </header>
        {props.problem === null ? null : <ProblemPanel problem={props.problem} />}
        {missing.length === 0 ? null : (
          <p className="st-warn">
            还缺 {missing.length} 样材料：{missing.join('、')}。可以先交，缺的由受理的窗口一次讲清。
          </p>
        )}
        {sections.map((section) => (
          <section key={section.key} className="st-check-section">
            <h2>{section.title}</h2>
            <dl>
              {section.lines.map((line) => (
                <div key={line.key} className="st-check-line">
                  <dt>{line.label}</dt>
                  <dd>{line.text}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <aside className="st-materials st-confirm" aria-label="本人确认">
        <header className="st-materials-head">
          <h2>请他确认</h2>
        </header>
        {voided ? (
          <p className="st-warn" role="alert">
            签名以后改了内容，原来的签名作废。请重新念给他听、重新签
          </p>
        ) : null}
        <ConfirmPanel content={content} signed={signed} onSigned={onSigned} />
        <label className="st-tick">
          <input
            type="checkbox"
            name="promised"
            checked={promised}
            onChange={(event) => setPromised(event.target.checked)}
          />
          <span>念给他听了，他说都对，保证是真的</span>
        </label>
        <label className="st-tick">
          <input type="checkbox" checked={electronic} onChange={(event) => setElectronic(event.target.checked)} />
          <span>他愿意收电子的通知书（不愿意就寄或当面给）</span>
        </label>
        {hasPhone(filled.answers) ? null : (
          <p className="ym-soft">他没有留手机：要补材料、有了结果，由站里打电话或上门告诉他。</p>
        )}
        <p className="ym-field-error" role="alert">
          {asked && !ready ? whatIsMissing(fault) : ''}
        </p>
      </aside>
      <footer className="st-bottom">
        <Button kind="text" icon="left" keyHint="Esc" onClick={props.onBack}>
          回去改
        </Button>
        <div className="st-bottom-acts">
          {voice.available ? (
            <Button icon="speak" keyHint="F8" onClick={read}>
              {voice.speaking ? '停下' : '念给他听'}
            </Button>
          ) : null}
          <Button kind="solid" keyHint="F9" busy={busy} onClick={submit}>
            提交并打印凭证
          </Button>
        </div>
      </footer>
    </div>
  )
}

const MISSING: Record<SigningFault, string> = {
  unsigned: '还没有签名。请他签名、按手印，或画押并请人见证',
  void: '签名以后改了内容，请他重新签',
  witnessName: '画押要有人见证，请写见证人姓名',
  witnessRelation: '请写见证人和他什么关系',
  witnessSignature: '请见证人也签名',
}

function whatIsMissing(fault: SigningFault | null): string {
  return fault === null ? '请先念给他听，再勾上“他说都对”' : MISSING[fault]
}

/** True when the applicant's own number is known: one of whoever acts for them does not make messages reach them. */
function hasPhone(answers: Readonly<Record<string, unknown>>): boolean {
  return typeof answers.phone === 'string' && answers.phone !== ''
}
