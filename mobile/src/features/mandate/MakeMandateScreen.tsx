import { normalizeIdNumber } from '@shared/identity/id-number'
import { normalizePhone } from '@shared/identity/phone'
import type { MandateAct } from '@shared/mandate/mandate-scope'
import { useState } from 'react'
import { call } from '../../api/call'
import { newId } from '../../api/new-id'
import { type ShownProblem, shownProblem } from '../../api/problem'
import { Box, Entry, Press, Title, Words } from '../../components/base/base'
import { FieldFault } from '../../components/FieldFault'
import { IdNumberInput } from '../../components/IdNumberInput'
import { ProblemNotice, Waiting } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { sayDay } from '../../components/say-day'
import { open, replace } from '../../hooks/navigate'
import { useAnswer } from '../../hooks/useAnswer'
import { ActsField } from './ActsField'
import { emptyOffer, faultsOf, type Offer, type OfferPart, scopeOf, TERMS, untilOf } from './offer'
import { RelationField } from './RelationField'
import { ScopeField } from './ScopeField'

/** 委托一个人 — who, what, how far, until when; each in one card, and what follows is said before the button. */
export function MakeMandateScreen() {
  // The county's day, not the phone's: a term that is counted from a wrong day would be refused.
  const mine = useAnswer('mandate-day', () => call('mandate', 'listMine', {}))
  if (mine.data !== null) return <Make day={mine.data.today} />
  return (
    <Screen title="委托一个人">
      {mine.problem === null ? <Waiting lines={6} /> : <ProblemNotice problem={mine.problem} onAgain={mine.again} />}
    </Screen>
  )
}

function Make({ day }: { day: string }) {
  const [offer, setOffer] = useState<Offer>(emptyOffer)
  const [shown, setShown] = useState(false)
  const [problem, setProblem] = useState<ShownProblem | null>(null)
  const [busy, setBusy] = useState(false)
  const [asked, setAsked] = useState(false)
  const faults = faultsOf(offer)
  const change = (part: Partial<Offer>) => setOffer((before) => ({ ...before, ...part }))
  const faultOf = (part: OfferPart) => (shown ? (faults.get(part) ?? null) : null)
  const send = async () => {
    setShown(true)
    if (faults.size > 0) return
    setBusy(true)
    setProblem(null)
    try {
      const name = offer.name.trim()
      await call('mandate', 'propose', {
        ...{ opId: await newId(), mandateId: await newId(), relation: offer.relation ?? '其他亲友' },
        agent:
          offer.by === 'idNumber'
            ? { by: 'idNumber', name, idNumber: normalizeIdNumber(offer.idNumber) }
            : { by: 'phone', name, phone: normalizePhone(offer.phone) ?? offer.phone },
        ...{ scope: scopeOf(offer), acts: [...offer.acts], from: day, until: untilOf(offer, day) },
      })
      setAsked(true)
    } catch (error) {
      setProblem(shownProblem(error))
    } finally {
      setBusy(false)
    }
  }
  if (asked) return <Asked name={offer.name.trim()} />
  const toggle = (act: MandateAct) =>
    change({ acts: offer.acts.includes(act) ? offer.acts.filter((one) => one !== act) : [...offer.acts, act] })
  return (
    <Screen
      title="委托一个人"
      foot={
        <Press className="btn is-main" disabled={busy} onPress={() => void send()}>
          委托他
        </Press>
      }
    >
      <Title level={2} className="question">
        让谁替您办
      </Title>
      {shown && faults.size > 0 ? (
        <Box className="notice is-late gap" role="alert" id="fault-summary">
          <Words className="notice-text">{`还有 ${faults.size} 处要填：${[...faults.values()].join('；')}`}</Words>
        </Box>
      ) : null}
      {problem === null ? null : (
        <Box className="gap">
          <ProblemNotice problem={problem} />
        </Box>
      )}
      <Box className="card gap">
        <Who offer={offer} change={change} faultOf={faultOf} />
        <RelationField
          value={offer.relation}
          fault={faultOf('relation')}
          onChange={(relation) => change({ relation })}
        />
      </Box>
      <Box className="card">
        <ScopeField offer={offer} fault={faultOf('scope')} change={change} />
      </Box>
      <Box className="card">
        <ActsField acts={offer.acts} fault={faultOf('acts')} onToggle={toggle} />
      </Box>
      <Box className="card">
        <Words className="field-label">到什么时候</Words>
        <Box className="tags gap-s" role="radiogroup" label="到什么时候">
          {TERMS.map(({ key, words }) => (
            <Press
              key={key}
              role="radio"
              className={`pill ${offer.term === key ? 'is-on' : ''}`}
              checked={offer.term === key}
              onPress={() => change({ term: key })}
            >
              {words}
            </Press>
          ))}
        </Box>
        <Words className="block-text second gap-s">{`到 ${sayDay(untilOf(offer, day), day)}为止，最长一年；您随时能撤回。`}</Words>
      </Box>
      <Words className="block-text second gap">
        他在自己的手机上同意以后才算数。申请人还是您，材料真不真由您负责；他每办一步我们都告诉您。
      </Words>
    </Screen>
  )
}

function Who(props: {
  offer: Offer
  change: (part: Partial<Offer>) => void
  faultOf: (part: OfferPart) => string | null
}) {
  const { offer, change, faultOf } = props
  const byNumber = offer.by === 'idNumber'
  const numberFault = faultOf('idNumber')
  return (
    <>
      <Box className="field">
        <Words className="field-label">他的姓名</Words>
        <Entry
          id="agent-name"
          className="entry"
          value={offer.name}
          onChange={(name) => change({ name })}
          maxLength={60}
          label="他的姓名"
          invalid={faultOf('name') !== null}
        />
        <FieldFault words={faultOf('name')} />
      </Box>
      {byNumber ? (
        <Box className="field">
          <Words className="field-label">他的身份证号</Words>
          <IdNumberInput
            id="agent-id-number"
            label="他的身份证号"
            value={offer.idNumber}
            invalid={numberFault !== null}
            onChange={(idNumber) => change({ idNumber })}
            onLeave={() => undefined}
          />
          <FieldFault words={numberFault} />
        </Box>
      ) : (
        <Box className="field">
          <Words className="field-label">他的手机号</Words>
          <Entry
            id="agent-phone"
            className="entry is-number"
            value={offer.phone}
            onChange={(phone) => change({ phone })}
            keyboard="phone"
            maxLength={15}
            label="他的手机号"
            invalid={faultOf('phone') !== null}
          />
          <FieldFault words={faultOf('phone')} />
        </Box>
      )}
      <Press className="linklike" onPress={() => change({ by: byNumber ? 'phone' : 'idNumber' })}>
        {byNumber ? '不知道身份证号，写手机号' : '写身份证号'}
      </Press>
    </>
  )
}

/** The same words whether or not the county knows the person. */
function Asked({ name }: { name: string }) {
  return (
    <Screen title="委托一个人" onBack={() => replace('mandates')}>
      <Box className="card">
        <Title level={2} className="question" id="asked">
          {`已经发出，等${name}同意`}
        </Title>
        <Words className="block-text gap-s">
          {`请${name}在自己的手机上打开一门，登录并登记姓名和身份证号，到“我的—委托”里点同意。他同意了，委托才算数，我们马上告诉您。`}
        </Words>
        <Words className="block-text second gap-s">写错了名字或者号码，他那边看不到；撤回这一份，重新写就行。</Words>
        <Box className="btns gap">
          <Press className="btn is-main" onPress={() => replace('mandates')}>
            看我的委托
          </Press>
          <Press className="btn is-text" onPress={() => open('stations')}>
            他不用手机，去站里登记
          </Press>
        </Box>
      </Box>
    </Screen>
  )
}
