import { call } from '../../api/call'
import { Box, Press, Words } from '../../components/base/base'
import { open } from '../../hooks/navigate'
import { useAnswer } from '../../hooks/useAnswer'
import { useMe } from '../../hooks/useMe'
import { listDrafts } from '../../state/drafts'

const VERBS = { supply: '去补交', correct: '去改', pickup: '看怎么领', rate: '去评价', consent: '去看' } as const

/** 我的待办 — only when there is something: what this person owes, and what they left half-written on this phone. */
export function HomeTodos({ visit }: { visit: number }) {
  const me = useMe()
  const signedIn = me?.kind === 'citizen'
  const mine = useAnswer(signedIn ? `mine-${visit}` : null, () => call('case', 'listMine', {}))
  const rows = signedIn
    ? (mine.data?.rows ?? []).filter((row) => row.todo !== null && row.todo.kind !== 'rate').slice(0, 2)
    : []
  const drafts = listDrafts().slice(0, 1)
  return (
    <>
      {rows.map((row) =>
        row.todo === null ? null : (
          <Box key={row.caseId} className="todo">
            <Box className="todo-body">
              <Words className="todo-title">{`${row.itemName}：${row.todo.text}`}</Words>
              {row.todo.until === null ? null : <Words className="todo-until">最后一天当天也可以</Words>}
            </Box>
            <Press className="btn is-main" onPress={() => open('case', { id: row.caseId })}>
              {VERBS[row.todo.kind]}
            </Press>
          </Box>
        ),
      )}
      {drafts.map((draft) => (
        <Box key={draft.draftId} className="todo">
          <Box className="todo-body">
            <Words className="todo-title">{`${draft.itemName}：还没写完`}</Words>
            <Words className="todo-until">{`已存手机 ${draft.savedText}`}</Words>
          </Box>
          <Press className="btn is-main" onPress={() => open('form', { item: draft.itemId })}>
            接着写
          </Press>
        </Box>
      ))}
    </>
  )
}
