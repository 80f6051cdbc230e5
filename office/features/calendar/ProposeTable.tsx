import { makeProblem, type Problem } from '@shared/problem/problem'
import { newId } from '@web/api/new-id'
import { useServerAct } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { useAnnounce } from '@web/components/feedback/Announcer'
import { FieldProblems } from '@web/components/feedback/FieldProblems'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { useRef, useState } from 'react'
import './calendar.css'

/** 提出换表 — a file in the shape of calendar.json; every row that cannot be is said. */
export function ProposeTable() {
  const propose = useServerAct('calendar.proposeTable', ['calendar'])
  const announce = useAnnounce()
  const input = useRef<HTMLInputElement>(null)
  const [unread, setUnread] = useState<Problem | null>(null)
  const choose = async (chosen: File) => {
    const file = parsed(await chosen.text())
    setUnread(file === undefined ? makeProblem('input.unreadable') : null)
    if (file === undefined) return
    if ((await propose.run({ opId: newId(), file })) !== null) announce('提出了，请另一个人确认。')
  }
  const problem = unread ?? propose.problem
  return (
    <div>
      {problem === null ? null : (
        <div className="of-calendar-refused">
          <FieldProblems
            fields={problem.fields?.map(({ path, message }) => ({
              path,
              message: `${path.replace(/^days\./, '')}：${message}`,
            }))}
          />
          <ProblemPanel problem={problem} />
        </div>
      )}
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        className="ym-hidden"
        aria-label="工作日表文件"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0]
          // The same file chosen again is a change as well.
          event.target.value = ''
          if (file !== undefined) void choose(file)
        }}
      />
      <Button kind="solid" icon="paper" busy={propose.busy} onClick={() => input.current?.click()}>
        选新的工作日表
      </Button>
    </div>
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
