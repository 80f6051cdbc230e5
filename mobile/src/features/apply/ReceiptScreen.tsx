import type { SubmitReceipt } from '@shared/case/view/submit-case'
import { call } from '../../api/call'
import { Box, Call, Press, Title, Words } from '../../components/base/base'
import { CopyButton } from '../../components/CopyButton'
import { Icon } from '../../components/Icon'
import { QrCode } from '../../components/QrCode'
import { ProblemNotice, Waiting } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { sayDay, sayExpected, sayMoment } from '../../components/say-day'
import { goToTab, open, replace } from '../../hooks/navigate'
import { useAnswer } from '../../hooks/useAnswer'
import { useParams } from '../../hooks/useParams'
import { CAN_PRINT, printScreen } from '../../platform/device/print'
import { addressOf } from '../../platform/net/request'
import { receiptOf } from './receipts'

/** What the receipt shows; after a reload it is taken from the case itself. */
type Shown = Pick<
  SubmitReceipt,
  'caseId' | 'numberText' | 'queryCode' | 'itemName' | 'replyBy' | 'expected' | 'phone' | 'missing' | 'warnings'
> & {
  readonly pointName: string
  readonly submittedAt: string
}

/** 回执 — number, query code, when one hears, what happens next; to save and to print. */
export function ReceiptScreen() {
  const { id, before } = useParams('id', 'before')
  const handed = receiptOf(id)
  const asked = useAnswer<Shown>(handed === null ? id : null, async () => {
    const mine = await call('case', 'getMine', { caseId: id })
    return {
      ...mine,
      replyBy: mine.replyBy ?? '',
      phone: mine.contact.phone,
      pointName: mine.contact.unit,
      submittedAt: mine.submittedAt ?? '',
      missing: [],
      warnings: [],
    }
  })
  const receipt: Shown | null = handed ?? asked.data
  return (
    <Screen title="回执" onBack={() => goToTab('home')}>
      {receipt === null ? (
        asked.problem === null ? (
          <Waiting lines={8} />
        ) : (
          <ProblemNotice problem={asked.problem} onAgain={asked.again} />
        )
      ) : (
        <Receipt receipt={receipt} before={before !== ''} />
      )}
    </Screen>
  )
}

/** `before`: it had arrived at an earlier press whose answer was lost; what was changed after that is not in it. */
function Receipt({ receipt, before }: { receipt: Shown; before: boolean }) {
  const code = `${receipt.queryCode.slice(0, 4)} ${receipt.queryCode.slice(4)}`.trim()
  return (
    <>
      <Box className="card center">
        <Box className="done-tick">
          <Icon name="tick" />
        </Box>
        <Title level={2} className="question" id="receipt-title">
          已提交
        </Title>
        <Words className="block-text second">{`${receipt.itemName} · ${sayMoment(receipt.submittedAt)}`}</Words>
        {before ? (
          <Words className="block-text gap" id="sent-before">
            上一次点“提交”时就交上了，这是那一次的回执。后来又改的没有交上，要改请打电话给窗口。
          </Words>
        ) : null}
        <Words className="block-text cap gap">查询码（念给人听就念它）</Words>
        <Words className="code-text" id="query-code">
          {code}
        </Words>
        <Box className="gap">
          <QrCode
            text={addressOf(`/#/packages/mine/query/index?code=${receipt.queryCode}`)}
            words={`查进度的二维码，查询码 ${code}`}
          />
        </Box>
        <Words className="block-text cap gap">办件编号</Words>
        <Words className="case-number" id="case-number">
          {receipt.numberText}
        </Words>
      </Box>
      <Box className="card">
        <Title level={2} className="heading">
          接下来
        </Title>
        <NextLine
          number={1}
          text={`${receipt.pointName}收到后核对${receipt.replyBy === '' ? '。' : `，最晚 ${sayDay(receipt.replyBy)}告诉您是否受理。`}`}
        />
        <NextLine number={2} text={sayExpected(receipt.expected)} />
        <NextLine number={3} text="有进展会通知您。要补材料，我们一次讲清。" />
        {receipt.missing.length === 0 ? null : (
          <Box className="notice is-soon gap">
            <Words className="notice-title">{`还要带来 ${receipt.missing.length} 样`}</Words>
            <Words className="notice-text">{receipt.missing.map((line) => line.name).join('、')}</Words>
          </Box>
        )}
        {receipt.warnings.map((text) => (
          <Box key={text} className="notice is-soon gap">
            <Words className="notice-text">{text}</Words>
          </Box>
        ))}
      </Box>
      <Box className="card no-print">
        <Box className="btns">
          <Press className="btn is-main" onPress={() => replace('case', { id: receipt.caseId })}>
            看办到哪了
          </Press>
          {CAN_PRINT ? (
            <Press className="btn is-side" onPress={printScreen}>
              <Icon name="print" />
              <Words>打印或存成文件</Words>
            </Press>
          ) : null}
          <CopyButton
            words="抄下编号和查询码"
            text={`${receipt.itemName}\n查询码 ${code}\n办件编号 ${receipt.numberText}`}
          />
          {receipt.phone === null ? null : (
            <Call className="btn is-text" phone={receipt.phone}>
              <Icon name="phone" />
              <Words>{`打电话问 ${receipt.phone}`}</Words>
            </Call>
          )}
          <Press className="btn is-text" onPress={() => open('home')}>
            回首页
          </Press>
        </Box>
      </Box>
    </>
  )
}

function NextLine({ number, text }: { number: number; text: string }) {
  return (
    <Box className="next-line">
      <Words className="next-number">{String(number)}</Words>
      <Words className="next-text">{text}</Words>
    </Box>
  )
}
