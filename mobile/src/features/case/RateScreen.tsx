import { isBadRating } from '@shared/case/rating-level'
import { LEVELS, tagsOf } from '@shared/case/rating-words'
import { useState } from 'react'
import { call } from '../../api/call'
import { type ShownProblem, shownProblem } from '../../api/problem'
import { Box, Entry, Press, Title, Words } from '../../components/base/base'
import { FieldFault } from '../../components/FieldFault'
import { Icon } from '../../components/Icon'
import { Empty, ProblemNotice } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { back, goToTab, open } from '../../hooks/navigate'
import { useAnswer } from '../../hooks/useAnswer'
import { useOpId } from '../../hooks/useOpId'
import { useParams } from '../../hooks/useParams'
import { focusOn } from '../../platform/device/focus'
import { codeOf } from './code-of'
import { CodeForm } from './QueryScreen'

/** 评价 — five levels and tags, on one's own phone or a relative's; once for each service. */
export function RateScreen() {
  const { id, code } = useParams('id', 'code')
  const [level, setLevel] = useState<number | null>(null)
  const [tags, setTags] = useState<readonly string[]>([])
  const [text, setText] = useState('')
  const [queryCode, setQueryCode] = useState(codeOf(code))
  const [lastFour, setLastFour] = useState('')
  const opIdOf = useOpId()
  const [thanks, setThanks] = useState<string | null>(null)
  const [problem, setProblem] = useState<ShownProblem | null>(null)
  const [busy, setBusy] = useState(false)
  const [whyless, setWhyless] = useState(false)
  const own = id !== ''
  const mine = useAnswer(own ? id : null, () => call('case', 'getMine', { caseId: id }))
  const ready = level !== null && (own || (queryCode.length === 9 && lastFour.length === 4))
  const send = async () => {
    if (level === null) return
    if (isBadRating(level) && tags.length === 0 && text.trim() === '') {
      setWhyless(true)
      focusOn('rate-why')
      return
    }
    setBusy(true)
    setProblem(null)
    const said = { level, tags: [...tags], text: text.trim() === '' ? null : text.trim() }
    try {
      if (own) {
        await call('case', 'rate', {
          opId: await opIdOf(said),
          caseId: id,
          baseVersion: (await call('case', 'getMine', { caseId: id })).version,
          input: { ...said, channel: 'own' },
        })
        setThanks(isBadRating(level) ? '收到了。一个工作日内会有人联系您。' : '收到了，谢谢您。')
      } else {
        const answer = await call('case', 'rateByCode', {
          opId: await opIdOf({ queryCode, lastFour, said }),
          queryCode: queryCode.replace(/\s/g, ''),
          lastFour: lastFour.toUpperCase(),
          ...said,
        })
        setThanks(answer.thanks)
      }
    } catch (error) {
      setProblem(shownProblem(error))
    } finally {
      setBusy(false)
    }
  }
  const before = mine.data?.rating ?? null
  if (before !== null && thanks === null) {
    return (
      <Screen title="评价">
        <Box className="card" id="rated-before">
          <Empty
            icon="tick"
            text={`您评过这件了：${LEVELS[before.level - 1] ?? ''}。一件事评一次，还想说什么可以打电话反映。`}
          >
            <Press className="btn is-main" onPress={() => open('help')}>
              打电话反映
            </Press>
            <Press className="btn is-text" onPress={back}>
              回去
            </Press>
          </Empty>
        </Box>
      </Screen>
    )
  }
  if (thanks !== null) {
    return (
      <Screen title="评价">
        <Box className="card">
          <Empty icon="tick" text={thanks}>
            <Press className="btn is-main" onPress={own ? back : () => goToTab('home')}>
              好了
            </Press>
          </Empty>
        </Box>
      </Screen>
    )
  }
  return (
    <Screen
      title="评价"
      foot={
        <Press className="btn is-main" disabled={!ready || busy} onPress={() => void send()}>
          交上评价
        </Press>
      }
    >
      <Title level={2} className="question">
        这次办得怎么样
      </Title>
      <Words className="block-text second gap-s">您照实说，工作人员看不到是谁评的。一件事评一次。</Words>
      {problem === null ? null : (
        <Box className="gap">
          <ProblemNotice problem={problem} />
        </Box>
      )}
      {own ? null : (
        <CodeForm
          queryCode={queryCode}
          lastFour={lastFour}
          onCode={setQueryCode}
          onFour={setLastFour}
          onDone={() => undefined}
        />
      )}
      <Box className="choices gap" role="radiogroup" label="满意程度">
        {LEVELS.map((word, index) => {
          const value = index + 1
          return (
            <Press
              key={word}
              className={`choice ${level === value ? 'is-on' : ''}`}
              role="radio"
              checked={level === value}
              onPress={() => {
                setLevel(value)
                setTags([])
                setWhyless(false)
              }}
            >
              <Words className="choice-mark">{level === value ? <Icon name="tick" /> : null}</Words>
              <Words>{word}</Words>
            </Press>
          )
        })}
      </Box>
      {level === null ? null : (
        <Box className="card gap">
          <Title level={3} className="section-title" id="rate-why">
            {isBadRating(level) ? '哪里没办好（选一条，或写一句）' : '哪里好（可以多选）'}
          </Title>
          <FieldFault words={whyless ? '请选一条或写一句，我们好去改' : null} loud />
          <Box className="tags gap">
            {tagsOf(level).map((tag) => (
              <Press
                key={tag}
                className={`pill ${tags.includes(tag) ? 'is-on' : ''}`}
                pressed={tags.includes(tag)}
                onPress={() => {
                  setTags(tags.includes(tag) ? tags.filter((one) => one !== tag) : [...tags, tag])
                  setWhyless(false)
                }}
              >
                {tag}
              </Press>
            ))}
          </Box>
          <Box className="field">
            <Words className="field-label">还想说的</Words>
            <Entry
              className="entry is-long"
              value={text}
              onChange={setText}
              lines={3}
              maxLength={500}
              label="还想说的"
              placeholder={isBadRating(level) && tags.length === 0 ? '写一句哪里没办好' : '可以不写'}
            />
          </Box>
        </Box>
      )}
    </Screen>
  )
}
