import { lazy, Suspense, useState } from 'react'
import { callServer } from '../../../../web/api/call-server'
import { Button } from '../../../../web/components/action/Button'
import { Icon } from '../../../../web/components/action/Icon'
import { Tag } from '../../../../web/components/feedback/Light'
import { useKeys } from '../../../../web/keys/useKeys'
import { useReference } from '../../../app/package-context'
import { useOpenDevice } from '../../../app/station-context'
import {
  type IntakePerson,
  personFromCard,
  personFromFacts,
  personLine,
  sayPersonSource,
  withCountyFacts,
} from './intake-person'
import { NoReaderDialog } from './NoReaderDialog'
import { cardReaderOf } from './read-card'
import { TypePersonDialog } from './TypePersonDialog'
import './person.css'

const CardReaderDialog = lazy(() => import('./CardReaderDialog'))
const ScanDialog = lazy(() => import('./ScanDialog'))

export type PersonBarProps = {
  readonly person: IntakePerson | null
  readonly today: string
  /** Null until the item is chosen; a service code is asked for one item. */
  readonly itemId: string | null
  readonly onPerson: (person: IntakePerson) => void
}

/** 谁来办 — the person first: read a card, scan a code, or type; F2 reads at any time, and types where no reader is connected. */
export function PersonBar({ person, today, itemId, onPerson }: PersonBarProps) {
  const reference = useReference()
  const { divisions, dictionary } = reference
  const [open, setOpen] = useState<'read' | 'type' | 'scan' | null>(null)
  const canRead = cardReaderOf(useOpenDevice()) !== 'none'
  const read = () => setOpen('read')
  const begin = () => setOpen(canRead ? 'read' : 'type')
  useKeys({ F2: begin })
  const close = () => setOpen(null)
  const take = (found: IntakePerson) => {
    close()
    onPerson(found)
    if (found.source === 'code') return
    // Without a network nobody waits for this: what the card said is enough.
    void askCounty(found, today).then((known) => known !== null && onPerson(withCountyFacts(found, known)))
  }
  return (
    <section className="st-person" aria-label="谁来办" data-empty={person === null || undefined}>
      <span className="st-person-face">
        <Icon name="person" size={28} />
      </span>
      {person === null ? (
        <div className="st-person-words">
          <p className="st-person-name">谁来办</p>
          <p className="ym-soft">
            {canRead
              ? '先读身份证，姓名、出生日期、民族、住址就不用打字'
              : '这台设备没有接身份证读卡器，请手工填写姓名和号码'}
          </p>
        </div>
      ) : (
        <div className="st-person-words">
          <p className="st-person-name">
            {person.name}
            <Tag
              tone={person.source === 'typed' ? 'quiet' : 'good'}
              icon={person.source === 'typed' ? undefined : 'tick'}
            >
              {sayPersonSource(person.source)}
            </Tag>
          </p>
          <p className="ym-figures">{personLine(person, { divisions, dictionary, today })}</p>
        </div>
      )}
      <div className="st-person-acts">
        {person === null ? (
          <>
            {canRead ? (
              <Button kind="text" onClick={() => setOpen('type')}>
                手工填写
              </Button>
            ) : null}
            {itemId === null ? null : <Button onClick={() => setOpen('scan')}>扫服务码</Button>}
            <Button kind="solid" icon={canRead ? 'card' : undefined} keyHint="F2" onClick={begin}>
              {canRead ? '读身份证' : '手工填写'}
            </Button>
          </>
        ) : (
          <>
            {itemId === null ? null : (
              <Button kind="text" onClick={() => setOpen('scan')}>
                扫服务码
              </Button>
            )}
            <Button keyHint="F2" onClick={begin}>
              换人
            </Button>
          </>
        )}
      </div>
      <Suspense fallback={null}>
        {open === 'read' && canRead ? (
          <CardReaderDialog
            today={today}
            onCard={(card) => take(personFromCard(card, { divisions, dictionary }))}
            onType={() => setOpen('type')}
            onClose={close}
          />
        ) : null}
        {open === 'scan' && itemId !== null ? (
          <ScanDialog itemId={itemId} today={today} onPerson={take} onReadCard={read} onClose={close} />
        ) : null}
      </Suspense>
      {open === 'read' && !canRead ? <NoReaderDialog onType={() => setOpen('type')} onClose={close} /> : null}
      {open === 'type' ? <TypePersonDialog today={today} onPerson={take} onClose={close} /> : null}
    </section>
  )
}

async function askCounty(person: IntakePerson, today: string): Promise<IntakePerson | null> {
  if (!navigator.onLine) return null
  const facts = await callServer('identity.lookUpPerson', { idNumber: person.idNumber, purpose: 'intake' }).catch(
    () => null,
  )
  return facts === null ? null : personFromFacts(facts, 'county', today)
}
