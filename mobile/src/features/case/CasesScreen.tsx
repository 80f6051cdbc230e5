import type { MyCaseRow } from '@shared/case/view/case-view'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../../api/call'
import { Box, Press, Words } from '../../components/base/base'
import { Empty, ProblemNotice, Waiting } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { open } from '../../hooks/navigate'
import { useAnswer } from '../../hooks/useAnswer'
import { Drafts } from './Drafts'

/** 我的办件 — half-written ones first, then each case with one sentence. */
export function CasesScreen() {
  const [visit, setVisit] = useState(0)
  useDidShow(() => setVisit((count) => count + 1))
  const mine = useAnswer(`mine-${visit}`, () => call('case', 'listMine', {}))
  return (
    <Screen title="我的办件">
      <Drafts />
      <Together visit={visit} />
      {mine.data === null ? (
        mine.problem === null ? (
          <Waiting lines={6} />
        ) : (
          <ProblemNotice problem={mine.problem} onAgain={mine.again} />
        )
      ) : mine.data.rows.length === 0 ? (
        <Box className="card">
          <Empty icon="list" text="您还没有办过事。想办什么，搜一下就行。">
            <Press className="btn is-main" onPress={() => open('search')}>
              去找事项
            </Press>
          </Empty>
        </Box>
      ) : (
        mine.data.rows.map((row) => <CaseCard key={row.caseId} row={row} />)
      )}
    </Screen>
  )
}

/** Applications for several items as one; their cases stand below as well. Without them nothing is shown, and nothing is missed. */
function Together({ visit }: { visit: number }) {
  const mine = useAnswer(`together-${visit}`, () => call('bundle', 'listMine', {}))
  return (mine.data?.rows ?? []).map((row) => (
    <Press
      key={row.applicationId}
      className="card case-card"
      onPress={() => open('together', { id: row.applicationId })}
    >
      <Words className="block-text second">{`${row.name} · 一起办`}</Words>
      <Words className="block-text case-sentence">{row.sentence}</Words>
    </Press>
  ))
}

function CaseCard({ row }: { row: MyCaseRow }) {
  return (
    <Press className="card case-card" onPress={() => open('case', { id: row.caseId })}>
      <Words className="block-text second">{row.itemName}</Words>
      <Words className="block-text case-sentence">{row.sentence}</Words>
      {row.todo === null ? null : <Words className="block-text soon">{row.todo.text}</Words>}
      <Words className="block-text note gap-s">{`查询码 ${row.queryCode.slice(0, 4)} ${row.queryCode.slice(4)}`}</Words>
    </Press>
  )
}
