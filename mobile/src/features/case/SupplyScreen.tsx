import type { MyCase } from '@shared/case/view/case-view'
import { useState } from 'react'
import { call } from '../../api/call'
import { newId } from '../../api/new-id'
import { type ShownProblem, shownProblem } from '../../api/problem'
import { Box, Press, Title, Words } from '../../components/base/base'
import { ProblemNotice, Waiting } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { sayDay } from '../../components/say-day'
import { back } from '../../hooks/navigate'
import { useAnswer } from '../../hooks/useAnswer'
import { useParams } from '../../hooks/useParams'
import { PaperSlot } from '../../papers/PaperSlot'
import type { PaperFile } from '../../papers/paper-file'
import { UploadLine } from '../../papers/UploadLine'
import { usePapers } from '../../papers/usePapers'

/** 补交材料 — one slot a line of the one notice; each line once is enough, and only these. */
export function SupplyScreen() {
  const { id } = useParams('id')
  const asked = useAnswer(id, () => call('case', 'getMine', { caseId: id }))
  if (asked.data === null) {
    return (
      <Screen title="补交材料">
        {asked.problem === null ? <Waiting /> : <ProblemNotice problem={asked.problem} onAgain={asked.again} />}
      </Screen>
    )
  }
  return <Supply mine={asked.data} onSent={back} />
}

function Supply({ mine, onSent }: { mine: MyCase; onSent: () => void }) {
  const [files, setFiles] = useState<readonly PaperFile[]>([])
  const [opId] = useState(newId)
  const [problem, setProblem] = useState<ShownProblem | null>(null)
  const [busy, setBusy] = useState(false)
  const papers = usePapers({ files, signedIn: true, onFiles: setFiles })
  const lines = mine.supplement?.lines.filter((line) => !line.supplied) ?? []
  const ready = lines.filter((line) => files.some((file) => file.paper === line.lineId))
  const waiting = papers.totals.done < papers.totals.files
  const send = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await call('case', 'supply', {
        opId: await opId,
        caseId: mine.caseId,
        baseVersion: mine.version,
        input: {
          lineIds: ready.map((line) => line.lineId),
          fileIds: files.map((file) => file.fileId),
          cannotGet: null,
          parts: ready.map((line) => {
            const fileIds = files.filter((file) => file.paper === line.lineId).map((file) => file.fileId)
            return { lineId: line.lineId, fileIds, paper: false, pages: fileIds.length }
          }),
        },
      })
      onSent()
    } catch (error) {
      setProblem(shownProblem(error))
      setBusy(false)
    }
  }
  return (
    <Screen
      title="补交材料"
      foot={
        <Press className="btn is-main" disabled={busy || ready.length === 0 || waiting} onPress={() => void send()}>
          {waiting
            ? `照片传完就能交，${papers.totals.done}/${papers.totals.files}`
            : ready.length === 0
              ? '先拍一张'
              : `交上这 ${ready.length} 份`}
        </Press>
      }
    >
      <Title level={2} className="question">
        {`补 ${lines.length} 份材料`}
      </Title>
      {mine.supplement === null ? null : (
        <Words className="block-text second gap-s">{`到 ${sayDay(mine.supplement.dueOn)}，当天也可以。只补这些。`}</Words>
      )}
      {problem === null ? null : (
        <Box className="gap">
          <ProblemNotice problem={problem} />
        </Box>
      )}
      <Box className="gap">
        <UploadLine papers={papers} signedIn />
      </Box>
      {lines.map((line) => (
        <Box key={line.lineId} className="card block">
          <PaperSlot
            paper={line.lineId}
            name={line.name}
            hint={`${line.reason}。${line.how}`.replace('。。', '。')}
            many
            pdf
            papers={papers}
            fault={null}
          />
        </Box>
      ))}
    </Screen>
  )
}
