import { NAMED_ACTS } from '@shared/mandate/mandate-scope'
import type { MandateView } from '@shared/mandate/view/mandate-view'
import { useState } from 'react'
import { call } from '../../api/call'
import { newId } from '../../api/new-id'
import { type ShownProblem, shownProblem } from '../../api/problem'
import { Box, Press, Title, Words } from '../../components/base/base'
import { Icon } from '../../components/Icon'
import { ProblemNotice } from '../../components/Say'
import { open } from '../../hooks/navigate'
import { Errands } from './Errands'
import { ACT_WORDS, STANDING_WORDS, sayTerm } from './mandate-words'

type Answer = MandateView['can'][number]

const BUTTONS: Readonly<Record<Answer, string>> = {
  confirm: '同意替他办',
  decline: '不同意',
  revoke: '撤回委托',
  renounce: '不再替他办',
}

/** What is asked once more before a mandate ends. */
const ASKS: Partial<Record<Answer, { readonly title: string; readonly text: string; readonly stay: string }>> = {
  revoke: {
    title: '撤回以后马上不算数',
    text: '他不能再替您办，也看不到您的办件了。以前办好的仍然有效。会告诉他一声。',
    stay: '不撤回',
  },
  renounce: { title: '以后就不能替他办了', text: '会告诉委托您的人。以前办好的仍然有效。', stay: '接着替他办' },
}

/** 委托一份 — who, what, until when; and what this side may do with it. */
export function MandateCard(props: { mandate: MandateView; today: string; onChanged: () => void }) {
  const { mandate, today, onChanged } = props
  const gives = mandate.side === 'principal'
  const live = mandate.standing === 'live'
  const { paperId } = mandate
  return (
    <Box as="section" className="card gap">
      <Box className="spread">
        <Title level={2} className="heading">
          {gives ? mandate.agentName : mandate.principalName}
        </Title>
        <Words className={`tag ${live ? 'is-brand' : mandate.standing === 'waiting' ? 'is-soon' : ''}`}>
          {mandate.standing === 'waiting' && !gives ? '等您回答' : STANDING_WORDS[mandate.standing]}
        </Words>
      </Box>
      <Words className="block-text gap-s">
        {gives ? `替我办：${mandate.matters.join('、')}` : `请您代办：${mandate.matters.join('、')}`}
      </Words>
      <Words className="block-text gap-s">{`可以：${mandate.acts.map((act) => ACT_WORDS[act]).join('、')}`}</Words>
      <Words className="block-text second">{sayTerm(mandate, today)}</Words>
      {mandate.number === null ? null : <Words className="block-text second">{`编号 ${mandate.number}`}</Words>}
      {mandate.can.includes('confirm') ? <BeforeYes mandate={mandate} /> : null}
      {!gives && live && mandate.acts.includes('apply') ? <Errands mandate={mandate} /> : null}
      {paperId === null ? null : (
        <Press className="row is-first" onPress={() => open('paper', { id: paperId })}>
          <Icon name="paper" />
          <Words className="row-body row-name">{mandate.standing === 'ended' ? '看终止通知书' : '看委托书'}</Words>
          <Icon name="next" />
        </Press>
      )}
      <Answers mandate={mandate} onChanged={onChanged} />
    </Box>
  )
}

/** What an agent should know before saying yes. */
function BeforeYes({ mandate }: { mandate: MandateView }) {
  const named = mandate.acts.filter((act) => NAMED_ACTS.includes(act))
  return (
    <Box className="notice gap">
      <Words className="notice-text">
        同意以后，您可以在上面写的范围里替他办；每办一步都会告诉他。不收费，不能转给别人办，不能替他签名、评价。
      </Words>
      {named.length === 0 ? null : (
        <Words className="notice-text">{`他特别写明，您还可以：${named.map((act) => ACT_WORDS[act]).join('、')}。`}</Words>
      )}
    </Box>
  )
}

function Answers({ mandate, onChanged }: { mandate: MandateView; onChanged: () => void }) {
  const [asking, setAsking] = useState<Answer | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ShownProblem | null>(null)
  const say = async (answer: Answer) => {
    setBusy(true)
    setProblem(null)
    try {
      await call('mandate', answer, { opId: await newId(), mandateId: mandate.mandateId })
      setAsking(null)
      onChanged()
    } catch (error) {
      setProblem(shownProblem(error))
    } finally {
      setBusy(false)
    }
  }
  const ask = asking === null ? undefined : ASKS[asking]
  return (
    <>
      {problem === null ? null : <ProblemNotice problem={problem} onAgain={onChanged} againText="看现在的情况" />}
      {ask !== undefined && asking !== null ? (
        <Box className="notice is-soon gap" role="alert">
          <Title level={3} className="notice-title">
            {ask.title}
          </Title>
          <Words className="notice-text">{ask.text}</Words>
          <Box className="btns gap">
            <Press className="btn is-main" onPress={() => setAsking(null)}>
              {ask.stay}
            </Press>
            <Press className="btn is-danger" disabled={busy} onPress={() => void say(asking)}>
              {BUTTONS[asking]}
            </Press>
          </Box>
        </Box>
      ) : mandate.can.length === 0 ? null : (
        <Box className="btns gap">
          {mandate.can.map((answer) => (
            <Press
              key={answer}
              className={`btn ${answer === 'confirm' ? 'is-main' : 'is-side'}`}
              disabled={busy}
              onPress={() => (ASKS[answer] === undefined ? void say(answer) : setAsking(answer))}
            >
              {BUTTONS[answer]}
            </Press>
          ))}
        </Box>
      )}
    </>
  )
}
