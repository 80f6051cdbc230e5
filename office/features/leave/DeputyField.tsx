import type { DeputyChoice } from '@shared/organisation/view/leave-view'
import { Field } from '@web/components/field/Field'
import { Select } from '@web/components/field/Select'
import { postsText } from './leave-draft'

type DeputyFieldProps = {
  readonly deputies: readonly DeputyChoice[]
  readonly value: string | null
  readonly onChange: (staffId: string | null) => void
  readonly error: string | null
}

/** 代办的人 — only who may; beneath it which posts go over, and which would lie with nobody. */
export function DeputyField({ deputies, value, onChange, error }: DeputyFieldProps) {
  const chosen = deputies.find((one) => one.staffId === value)
  return (
    <div className="of-leave-deputy">
      <Field
        label="谁代办"
        required
        path="deputyId"
        error={error}
        help={
          deputies.length === 0
            ? '本机关没有同岗位的同事，任职表上也没有写代理人。请主管在任职表上写明代理人。'
            : '任职表写明的代理人排在最前面。'
        }
      >
        {(aria) => (
          <Select
            {...aria}
            options={deputies.map((one) => ({ value: one.staffId, label: one.name, note: one.unitName }))}
            value={value}
            onChange={onChange}
            placeholder="选代办的人"
            disabled={deputies.length === 0}
          />
        )}
      </Field>
      {chosen === undefined ? null : (
        <p className="ym-soft">
          代：{postsText(chosen.taken)}。{chosen.left.length === 0 ? '' : `没有人代：${postsText(chosen.left)}。`}
          他受理过、审过的件，和亲属的件，按规定还是不能由他办。
        </p>
      )}
    </div>
  )
}
