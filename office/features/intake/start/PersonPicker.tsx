import { maskIdNumber } from '@shared/identity/mask'
import { Button } from '@web/components/action/Button'
import { Tag } from '@web/components/feedback/Light'
import { Field } from '@web/components/field/Field'
import { TextInput } from '@web/components/field/TextInput'
import { PersonByNumber } from '../../../person/PersonByNumber'
import { type CounterPerson, withPerson } from '../intake-state'
import type { StepProps } from '../step-props'
import { CodeBox } from './CodeBox'

/** 认人 — by the number on the identity card, by a service code with consent, or by an elder card together with the identity card. */
export function PersonPicker({ intake, change }: StepProps) {
  const { person } = intake
  const set = (next: CounterPerson | null) => change((now) => withPerson(now, next))
  if (person !== null)
    return <KnownPerson person={person} onName={(name) => set({ ...person, name })} onDrop={() => set(null)} />
  return (
    <>
      <PersonByNumber
        autoFocus
        purpose="intake"
        onFound={(facts, idNumber) =>
          set({ name: facts?.name ?? '', idNumber, source: facts === null ? 'typed' : 'county', facts })
        }
      />
      <CodeBox
        itemId={intake.asked?.item.itemId ?? null}
        onFound={(facts) => set({ name: facts.name, idNumber: facts.idNumber ?? '', source: 'code', facts })}
      />
    </>
  )
}

const SOURCES: Record<CounterPerson['source'], string> = {
  code: '本人手机同意了',
  card: '扫了服务卡',
  county: '县里有登记',
  typed: '县里还没有登记，照证件填',
}

function KnownPerson({
  person,
  onName,
  onDrop,
}: {
  person: CounterPerson
  onName: (name: string) => void
  onDrop: () => void
}) {
  const licences = person.facts?.licences.length ?? 0
  return (
    <div className="of-known-person">
      {person.facts === null ? (
        <Field label="姓名" required help="照身份证填。">
          {(aria) => <TextInput {...aria} autoFocus maxLength={60} value={person.name} onChange={onName} />}
        </Field>
      ) : (
        <p className="of-person-name">{person.name}</p>
      )}
      <p className="ym-figures">{maskIdNumber(person.idNumber)}</p>
      <p className="of-row">
        <Tag tone={person.facts === null ? 'soon' : 'good'}>{SOURCES[person.source]}</Tag>
        {licences > 0 ? <Tag tone="quiet">{`有 ${licences} 种电子证照可免交`}</Tag> : null}
      </p>
      <Button kind="text" size="small" onClick={onDrop}>
        不是这个人，重新找
      </Button>
    </div>
  )
}
