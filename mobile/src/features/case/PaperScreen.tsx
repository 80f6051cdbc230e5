import { formatVerifyCode } from '@shared/notice/verify-code'
import { useState } from 'react'
import { call, sessionHeaders } from '../../api/call'
import { Box, Press, Title, Words } from '../../components/base/base'
import { CopyButton } from '../../components/CopyButton'
import { Icon } from '../../components/Icon'
import { QrCode } from '../../components/QrCode'
import { ReadAloud } from '../../components/ReadAloud'
import { ProblemNotice, Waiting } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { sayDay } from '../../components/say-day'
import { useAnswer } from '../../hooks/useAnswer'
import { useParams } from '../../hooks/useParams'
import { CAN_SAVE_PDF, openPdf, savePdf } from '../../platform/device/open-pdf'
import { addressOf } from '../../platform/net/request'

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
            {CAN_SAVE_PDF ? (
              <Press
                className="btn is-side gap"
                onPress={() => void savePdf(`/papers/${id}.pdf`, `${data.title}.pdf`).then((done) => setTrouble(!done))}
              >
                <Icon name="file" />
                <Words>存到手机里</Words>
              </Press>
            ) : null}
            {data.verifyCode === null ? null : (
              <Box className="gap center" id="verify">
                <QrCode text={addressOf(`/v/${data.verifyCode}`)} words="核对这份文书真假的二维码" />
                <Words className="block-text second">{`核验码 ${formatVerifyCode(data.verifyCode)}。收到文书的人扫一扫，就知道真假。`}</Words>
                <Box className="btns gap">
                  <CopyButton words="抄下核验网址，发给要看的人" text={addressOf(`/v/${data.verifyCode}`)} />
                </Box>
              </Box>
            )}
            {trouble ? (
              <Words className="block-text second gap-s">这次没有打开，请再点一次，或到窗口取纸质的。</Words>
            ) : null}
          </Box>
        </>
      )}
    </Screen>
  )
}
