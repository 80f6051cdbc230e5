import type { ElderCardRow } from '@shared/identity/view/person-view'
import { useState } from 'react'
import { call } from '../../api/call'
import { newId } from '../../api/new-id'
import { type ShownProblem, shownProblem } from '../../api/problem'
import { Box, Press, Title, Words } from '../../components/base/base'
import { ProblemNotice, Waiting } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { sayDay } from '../../components/say-day'
import { open } from '../../hooks/navigate'
import { useAnswer } from '../../hooks/useAnswer'

/** 纸质服务卡 — those of one's own and of whom one acts for: which work, how to stop one that was lost, and where the next is printed. */
export function ElderCardsScreen() {
  const cards = useAnswer('cards', () => call('identity', 'listElderCards', {}))
  return (
    <Screen title="纸质服务卡">
      {cards.data === null ? (
        cards.problem === null ? (
          <Waiting />
        ) : (
          <ProblemNotice problem={cards.problem} onAgain={cards.again} />
        )
      ) : (
        <>
          {cards.data.map((card) => (
            <CardLine key={card.cardId} card={card} onStopped={cards.again} />
          ))}
          {cards.data.length === 0 ? (
            <Box className="card">
              <Words className="block-text">您和您照顾的人还没有打过卡。</Words>
            </Box>
          ) : null}
        </>
      )}
      <Box className="card">
        <Title level={2} className="heading">
          打一张，或换一张
        </Title>
        <Words className="block-text gap-s second">
          老人不用手机的，带身份证到村站或乡镇的窗口，当场打印一张带码的卡，不收钱。打了新卡，旧卡就停用。
        </Words>
        <Box className="btns gap">
          <Press className="btn is-side" onPress={() => open('stations')}>
            看去哪个站打
          </Press>
        </Box>
      </Box>
    </Screen>
  )
}

const STATE_WORDS = { valid: '能用', revoked: '已停用', expired: '过期了' } as const

function CardLine({ card, onStopped }: { card: ElderCardRow; onStopped: () => void }) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ShownProblem | null>(null)
  const stop = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await call('identity', 'revokeElderCard', { opId: await newId(), cardId: card.cardId })
      setAsking(false)
      onStopped()
    } catch (error) {
      setProblem(shownProblem(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Box as="section" className="card">
      <Box className="spread">
        <Title level={2} className="heading">
          {`${card.nameMasked}${card.own ? '（本人）' : ''}`}
        </Title>
        <Words className={`tag ${card.state === 'valid' ? 'is-brand' : ''}`}>{STATE_WORDS[card.state]}</Words>
      </Box>
      <Words className="block-text second gap-s">
        {card.state === 'revoked'
          ? `${sayDay(card.printedOn)}打印，现在扫了没有用`
          : `${sayDay(card.printedOn)}打印，用到 ${card.expiresOn.slice(0, 4)} 年 ${sayDay(card.expiresOn)}`}
      </Words>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      {card.state !== 'valid' ? null : asking ? (
        <Box className="notice is-soon gap" role="alert">
          <Words className="notice-text">停用后，这张卡在哪个窗口都扫不开了。捡到的人也用不了。</Words>
          <Box className="btns gap">
            <Press className="btn is-main" onPress={() => setAsking(false)}>
              不停用
            </Press>
            <Press className="btn is-danger" disabled={busy} onPress={() => void stop()}>
              停用这张卡
            </Press>
          </Box>
        </Box>
      ) : (
        <Box className="btns gap">
          <Press className="btn is-side" onPress={() => setAsking(true)}>
            卡丢了，停用
          </Press>
        </Box>
      )}
    </Box>
  )
}
