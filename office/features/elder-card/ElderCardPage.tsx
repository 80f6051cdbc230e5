import type { ElderCardPrint, PersonFacts } from '@shared/identity/view/person-view'
import type { StaffMe } from '@shared/identity/view/session-view'
import { useServerAct } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { useAnnounce } from '@web/components/feedback/Announcer'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { useState } from 'react'
import { PersonByNumber } from '../../person/PersonByNumber'
import { ElderCard } from './ElderCard'
import './elder-card.css'

type Found = { readonly person: PersonFacts | null }

/** 老年服务卡 — printed for an elder who has no phone: shown at any counter it says whom to ask for the identity card, and nothing else. */
export default function ElderCardPage({ me }: { readonly me: StaffMe }) {
  const [found, setFound] = useState<Found | null>(null)
  const [card, setCard] = useState<ElderCardPrint | null>(null)
  const print = useServerAct('identity.printElderCard')
  const stop = useServerAct('identity.revokeElderCard')
  const announce = useAnnounce()
  const make = async (personId: string) => {
    const answer = await print.run({ personId })
    if (answer !== null) setCard(answer)
  }
  const stopCard = async (cardId: string) => {
    if ((await stop.run({ cardId })) === null) return
    setCard(null)
    announce('这张卡停用了，谁扫都不认')
  }
  return (
    <div className="of-page">
      <header className="of-page-head ym-no-print">
        <h1>老年服务卡</h1>
        <p className="ym-note">{me.points[0]?.name ?? me.unit.name}</p>
      </header>
      <div className="of-elder ym-no-print">
        <section className="ym-card" aria-label="给谁办卡">
          <h2 className="of-elder-title">给谁办卡</h2>
          <PersonByNumber
            autoFocus
            purpose="intake"
            onFound={(person) => {
              setFound({ person })
              setCard(null)
            }}
          />
          {found === null ? null : found.person === null ? (
            <p className="ym-soft">
              没有找到这个人。他的户口不在本窗口管的地方，或者还没有登记过。先收一次件就登记了。
            </p>
          ) : (
            <PersonCard person={found.person} busy={print.busy} onMake={(personId) => void make(personId)} />
          )}
          {print.problem === null ? null : <ProblemPanel problem={print.problem} />}
        </section>
        <section className="ym-card" aria-label="这张卡怎么用">
          <h2 className="of-elder-title">这张卡怎么用</h2>
          <ul className="of-elder-notes">
            <li>到哪个窗口、村站都能用，扫一下就知道是谁来办事。</li>
            <li>卡上没有身份证号。办事还要看身份证。</li>
            <li>印了新卡，旧卡马上就不能用了。丢了来补一张就行。</li>
          </ul>
        </section>
      </div>
      {card === null ? null : (
        <section className="of-elder-sheet" aria-label="要打印的卡">
          <ElderCard card={card} />
          <div className="of-row ym-no-print">
            <Button kind="solid" icon="print" onClick={() => window.print()}>
              打印这张卡
            </Button>
            <Button kind="danger" busy={stop.busy} onClick={() => void stopCard(card.cardId)}>
              停用这张卡
            </Button>
          </div>
          {stop.problem === null ? null : <ProblemPanel problem={stop.problem} />}
        </section>
      )}
    </div>
  )
}

function PersonCard({
  person,
  busy,
  onMake,
}: {
  person: PersonFacts
  busy: boolean
  onMake: (personId: string) => void
}) {
  return (
    <div className="of-elder-person">
      <p>
        <strong>{person.name}</strong>
        {person.birthDate === null ? '' : `，${Number(person.birthDate.slice(0, 4))} 年生`}
      </p>
      <p className="ym-note">{person.phone === null ? '没有留手机号' : `手机尾号 ${person.phone.slice(-4)}`}</p>
      <Button kind="solid" busy={busy} onClick={() => onMake(person.personId)}>
        做一张卡
      </Button>
    </div>
  )
}
