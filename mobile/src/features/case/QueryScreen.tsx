import type { PublicProgress } from '@shared/case/view/case-view'
import { useState } from 'react'
import { call } from '../../api/call'
import { type ShownProblem, shownProblem } from '../../api/problem'
import { Box, Call, Entry, Press, Title, Words } from '../../components/base/base'
import { Icon } from '../../components/Icon'
import { ProblemNotice } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { sayExpected } from '../../components/say-day'
import { open } from '../../hooks/navigate'
import { useParams } from '../../hooks/useParams'
import { codeOf } from './code-of'
import { Timeline } from './Timeline'

/** 查办件 — by query code and the last four, without signing in: a child looks it up for an old parent. */
export function QueryScreen() {
  const { code } = useParams('code')
  const [queryCode, setQueryCode] = useState(codeOf(code))
  const [lastFour, setLastFour] = useState('')
  const [found, setFound] = useState<PublicProgress | null>(null)
  const [problem, setProblem] = useState<ShownProblem | null>(null)
  const [busy, setBusy] = useState(false)
  const look = async () => {
    setBusy(true)
    setProblem(null)
    try {
      setFound(
        await call('case', 'queryProgress', {
          queryCode: queryCode.replace(/\s/g, ''),
          lastFour: lastFour.toUpperCase(),
        }),
      )
    } catch (error) {
      setFound(null)
      setProblem(shownProblem(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Screen title="查办件">
      {found === null ? (
        <>
          <Title level={2} className="question">
            查办到哪了
          </Title>
          <Words className="block-text second gap-s">查询码在回执上，8 位。不用登录。</Words>
          {problem === null ? null : (
            <Box className="gap">
              <ProblemNotice problem={problem} />
            </Box>
          )}
          <CodeForm
            queryCode={queryCode}
            lastFour={lastFour}
            onCode={setQueryCode}
            onFour={setLastFour}
            onDone={() => void look()}
          />
          <Box className="btns gap">
            <Press
              className="btn is-main"
              disabled={busy || queryCode.replace(/\s/g, '').length < 8 || lastFour.length < 4}
              onPress={() => void look()}
            >
              查一下
            </Press>
          </Box>
        </>
      ) : (
        <>
          <Box className="card">
            <Words className="block-text second">{found.itemName}</Words>
            <Title level={2} className="question" id="case-sentence">
              {found.sentence}
            </Title>
            <Words className="block-text second gap-s">{`办件编号 ${found.numberText}`}</Words>
            <Words className="block-text second">{sayExpected(found.expected)}</Words>
          </Box>
          <Box className="card">
            <Timeline steps={found.timeline} />
          </Box>
          <Box className="card">
            <Box className="btns">
              {found.contact.phone === null ? null : (
                <Call className="btn is-side" phone={found.contact.phone}>
                  <Icon name="phone" />
                  <Words>{`打电话问${found.contact.unit}`}</Words>
                </Call>
              )}
              <Press className="btn is-side" onPress={() => open('rate', { code: queryCode.replace(/\s/g, '') })}>
                替家里人评价
              </Press>
              <Press className="btn is-text" onPress={() => setFound(null)}>
                查另一件
              </Press>
            </Box>
          </Box>
        </>
      )}
    </Screen>
  )
}

/** 查询码和后四位 — as on the receipt. */
export function CodeForm(props: {
  queryCode: string
  lastFour: string
  onCode: (text: string) => void
  onFour: (text: string) => void
  onDone: () => void
}) {
  const { queryCode, lastFour, onCode, onFour, onDone } = props
  return (
    <Box className="card gap">
      <Box className="field">
        <Words className="field-label">查询码</Words>
        <Entry
          id="query-code-entry"
          className="entry is-number"
          value={queryCode}
          onChange={(text) => onCode(codeOf(text))}
          maxLength={10}
          placeholder="如 7K4M 9QTR"
          label="查询码"
          autoComplete="off"
        />
      </Box>
      <Box className="field">
        <Words className="field-label">后四位</Words>
        <Words className="field-help">申请人身份证号或手机号的最后四位</Words>
        <Entry
          id="last-four"
          className="entry is-number"
          value={lastFour}
          onChange={(text) => onFour(text.replace(/[^\dXx]/g, '').slice(0, 4))}
          keyboard="idcard"
          maxLength={4}
          label="身份证号或手机号的最后四位"
          autoComplete="off"
          onDone={onDone}
        />
      </Box>
    </Box>
  )
}
