import type { StaffMe } from '@shared/identity/view/session-view'
import { Button } from '@web/components/action/Button'
import { useKeys } from '@web/keys/useKeys'
import type { StepProps } from '../step-props'
import { ItemPicker } from './ItemPicker'
import { PersonPicker } from './PersonPicker'

/** 谁来办什么事 — in any order; a service code asks the person's phone for the item, so the item comes first then. */
export function StartStep({
  intake,
  change,
  onNext,
}: StepProps & { readonly me: StaffMe; readonly onNext: () => void }) {
  const ready = intake.person !== null && intake.asked !== null
  useKeys({ 'Ctrl+Enter': ready ? onNext : null })
  return (
    <>
      <div className="of-start">
        <section className="ym-card of-pick" aria-label="谁来办">
          <h2>谁来办</h2>
          <PersonPicker intake={intake} change={change} />
        </section>
        <section className="ym-card of-pick" aria-label="办什么事">
          <h2>办什么事</h2>
          <ItemPicker intake={intake} change={change} />
        </section>
      </div>
      <footer className="of-foot">
        <p className="ym-soft">{ready ? '' : intake.person === null ? '先找到人，再选办什么事。' : '再选办什么事。'}</p>
        <Button kind="solid" disabled={!ready} keyHint="Ctrl Enter" onClick={onNext}>
          下一步：填写
        </Button>
      </footer>
    </>
  )
}
