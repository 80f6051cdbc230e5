import { useState } from 'react'
import { call, sessionHeaders } from '../../api/call'
import { Box, Press, Title, Words } from '../../components/base/base'
import { Icon } from '../../components/Icon'
import { ReadAloud } from '../../components/ReadAloud'
import { ProblemNotice, Waiting } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { sayDay } from '../../components/say-day'
import { useAnswer } from '../../hooks/useAnswer'
import { useParams } from '../../hooks/useParams'
import { openPdf } from '../../platform/device/open-pdf'

/** 文书 — its words large on the screen, read aloud, and the paper itself as PDF. */
export function PaperScreen() {
  const { id } = useParams('id')
  const paper = useAnswer(id, () => call('notice', 'readPaper', { noticeId: id }))
  const [trouble, setTrouble] = useState(false)
  const { data } = paper
  return (
    <Screen title="文书">
      {data === null ? (
        paper.problem === null ? (
          <Waiting lines={10} />
        ) : (
          <ProblemNotice problem={paper.problem} onAgain={paper.again} />
        )
      ) : (
        <>
          <Box className="card">
            <Title level={2} className="question">
              {data.title}
            </Title>
            <Words className="block-text second gap-s">
              {[data.organ, data.docNumber, sayDay(data.issuedOn)].filter(Boolean).join(' · ')}
            </Words>
            {data.state === 'void' ? <Words className="tag is-late">这份已作废</Words> : null}
            <ReadAloud text={`${data.title}。${data.lines.join('。')}`} />
            {data.lines.map((line, index) => (
              <Words key={`${String(index)}-${line.slice(0, 8)}`} className="block-text gap-s">
                {line}
              </Words>
            ))}
          </Box>
          <Box className="card no-print">
            <Box className="btns">
              <Press
                className="btn is-main"
                onPress={() => void openPdf(`/papers/${id}.pdf`, sessionHeaders()).then((done) => setTrouble(!done))}
              >
                <Icon name="print" />
                <Words>打开正式文书</Words>
              </Press>
            </Box>
            {trouble ? (
              <Words className="block-text second gap-s">这次没有打开，请再点一次，或到窗口取纸质的。</Words>
            ) : null}
          </Box>
        </>
      )}
    </Screen>
  )
}
