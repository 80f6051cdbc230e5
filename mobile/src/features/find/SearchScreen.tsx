import type { SearchAnswer } from '@shared/service-item/view/item-card'
import { useEffect, useState } from 'react'
import { call } from '../../api/call'
import { type ShownProblem, shownProblem } from '../../api/problem'
import { Box, Entry, Press, Title, Words } from '../../components/base/base'
import { Icon } from '../../components/Icon'
import { ProblemNotice } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { open } from '../../hooks/navigate'
import { useHere } from '../../hooks/useHere'
import { useParams } from '../../hooks/useParams'
import { ItemRow } from './ItemRow'
import { NothingFound } from './NothingFound'

const WAIT_MS = 250
const EXAMPLES = ['残疾证', '养老金', '社保卡', '高龄补贴', '盖房子', '出生上户口', '医保', '低保']

/** 找事项 — results as one types: everyday names, pinyin initials and small mistakes are the server's business. */
export function SearchScreen() {
  const { q, point } = useParams('q', 'point')
  const here = useHere()
  const [text, setText] = useState(q)
  const [found, setFound] = useState<{ text: string; answer: SearchAnswer } | null>(null)
  const [problem, setProblem] = useState<ShownProblem | null>(null)
  const [turn, setTurn] = useState(0)
  const asked = text.trim()

  useEffect(() => {
    if (asked === '') {
      setFound(null)
      setProblem(null)
      return
    }
    let live = true
    const ask = () =>
      call('catalogue', 'search', { text: asked, limit: 20, ...here.at }).then(
        (answer) => {
          if (!live) return
          setFound({ text: asked, answer })
          setProblem(null)
        },
        (error: unknown) => {
          if (live) setProblem(shownProblem(error))
        },
      )
    const timer = setTimeout(() => void ask(), turn === 0 ? WAIT_MS : 0)
    return () => {
      live = false
      clearTimeout(timer)
    }
  }, [asked, turn, here])

  return (
    <Screen title="找事项">
      <Box className="searchbox" role="search">
        <Icon name="search" />
        <Entry
          className="searchbox-entry"
          value={text}
          onChange={setText}
          placeholder="想办什么？"
          label="想办什么"
          maxLength={40}
          autoFocus
          autoComplete="off"
        />
        {text === '' ? null : (
          <Press className="top-back" label="清掉" onPress={() => setText('')}>
            <Icon name="close" />
          </Press>
        )}
      </Box>
      <Words className="block-text note gap-s">说俗称、拼音开头都行，如“残疾证”“cjz”</Words>
      <Box live="polite" className="gap">
        {problem === null ? null : <ProblemNotice problem={problem} onAgain={() => setTurn((count) => count + 1)} />}
        {problem === null && asked === '' ? <Examples onPick={setText} /> : null}
        {problem === null && found !== null && asked !== '' ? (
          <Found found={found} pointId={point === '' ? undefined : point} />
        ) : null}
      </Box>
    </Screen>
  )
}

function Found({ found, pointId }: { found: { text: string; answer: SearchAnswer }; pointId: string | undefined }) {
  const { hits } = found.answer
  if (hits.length === 0) return <NothingFound text={found.text} didYouMean={found.answer.didYouMean} />
  return (
    <Box className="card">
      <Title level={2} className="cap">{`找到 ${hits.length} 件`}</Title>
      {hits.map((hit) => (
        <ItemRow key={hit.itemId} item={hit} pointId={pointId} />
      ))}
    </Box>
  )
}

function Examples({ onPick }: { onPick: (text: string) => void }) {
  return (
    <Box className="card">
      <Title level={2} className="cap">
        大家常找
      </Title>
      <Box className="tags gap">
        {EXAMPLES.map((text) => (
          <Press key={text} className="pill" onPress={() => onPick(text)}>
            {text}
          </Press>
        ))}
      </Box>
      <Press className="row gap is-first" onPress={() => open('items')}>
        <Words className="row-body row-name">看全部事项</Words>
        <Icon name="next" />
      </Press>
    </Box>
  )
}
