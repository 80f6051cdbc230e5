import type { Problem } from '@shared/problem/problem'
import { useEffect, useMemo, useState } from 'react'
import { problemOf } from '../../../../web/api/call-server'
import { Button } from '../../../../web/components/action/Button'
import { Icon } from '../../../../web/components/action/Icon'
import { ProblemPanel } from '../../../../web/components/feedback/ProblemPanel'
import { Skeleton } from '../../../../web/components/feedback/Skeleton'
import { useKeys } from '../../../../web/keys/useKeys'
import { Paper } from '../../../../web/print/Paper'
import { useReference } from '../../../app/package-context'
import { PaperPage } from '../../../app/paper/PaperPage'
import { usePrint } from '../../../app/paper/usePrint'
import { go } from '../../../app/route'
import { useStation, useWatched } from '../../../app/station-context'
import { isAccept, isTrouble, isWaiting } from '../../../app/useCounts'
import type { IntakeReceipt, OutboxRow } from '../../../data/station-api'
import { receiptBlocks } from './receipt-values'
import './receipt.css'

const ON_THE_WAY: readonly string[] = ['sendingText', 'sendingPhoto', 'textArrived', 'confirming']

type Printed = { readonly receipt: IntakeReceipt; readonly printed: number }

/** 凭证 — what the person takes home; printed at once, and again when asked. */
export default function ReceiptScreen({ caseId }: { readonly caseId: string }) {
  const station = useStation()
  const [found, setFound] = useState<Printed | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [gone, setGone] = useState(false)
  useEffect(() => {
    station
      .receiptOf(caseId)
      .then((one) => (one === null ? setGone(true) : setFound(one)))
      .catch((error: unknown) => setProblem(problemOf(error)))
  }, [station, caseId])
  if (found !== null) return <Receipt receipt={found.receipt} before={found.printed} />
  if (problem === null && !gone) return <Skeleton lines={8} />
  return (
    <div className="st-page">
      {problem === null ? <p>这件不是在这台设备上收的，凭证要在原来那台补打。</p> : <ProblemPanel problem={problem} />}
      <Button onClick={() => go('intake')}>去收件</Button>
    </div>
  )
}

function Receipt({ receipt, before }: { readonly receipt: IntakeReceipt; readonly before: number }) {
  const { pack, findItem } = useReference()
  const station = useStation()
  const row = useWatched(station.outbox).find((one) => one.caseId === receipt.caseId && one.kind === 'submitCase')
  const blocks = useMemo(
    () =>
      receiptBlocks(receipt, {
        templates: pack.noticeTemplates,
        rules: pack.noticeRules,
        calendar: pack.calendar,
        acceptUnit: acceptUnitOf(findItem(receipt.itemId)?.routing.nodes ?? [], pack.units),
      }),
    [receipt, pack, findItem],
  )
  const { mark, printed, print } = usePrint({
    before,
    atOnce: before === 0,
    ready: blocks !== null,
    note: () => station.notePrint(receipt.caseId),
  })
  const toAccept = useWatched(station.tasks).some((one) => one.caseId === receipt.caseId && isAccept(one))
  const next = () => go('intake', `item-${receipt.itemId}`)
  const again = () => void print()
  useKeys({ F9: again, 'Ctrl+P': again, Enter: next })
  return (
    <PaperPage
      label="办好了"
      paper={
        blocks === null ? (
          <p>离线资料里没有这张凭证的样子。件已收好，联网取新资料后可以补打。</p>
        ) : (
          <Paper
            blocks={blocks}
            copyMark={mark}
            qr={`${window.location.origin}/#/packages/mine/query/index?code=${receipt.queryCode}`}
            issuer={receipt.pointName}
            watermark={receipt.practice ? '练习' : null}
          />
        )
      }
    >
      <p className="st-receipt-tick">
        <Icon name="tick" size={26} />
        {sentWords(receipt, row)}
      </p>
      <dl className="st-receipt-codes">
        <dt>{receipt.kind === 'receipt' ? '收件号' : '代收号'}</dt>
        <dd className="ym-figures">{receipt.numberText}</dd>
        <dt>查询码，念给他听</dt>
        <dd className="st-receipt-code">{receipt.queryCodeText}</dd>
      </dl>
      <ol className="st-receipt-next">
        {nextSteps(receipt).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="st-paper-acts">
        <Button kind="solid" size="large" keyHint="Enter" onClick={next}>
          下一位（同事项）
        </Button>
        <Button keyHint="F9" icon="print" disabled={blocks === null} onClick={again}>
          {printed === 0 ? '打印凭证' : `补打（第 ${printed} 次）`}
        </Button>
        {toAccept ? <Button onClick={() => go('accept', receipt.caseId)}>核材料，受理</Button> : null}
        <Button kind="text" onClick={() => go('intake')}>
          换个事项
        </Button>
      </div>
    </PaperPage>
  )
}

/** What may truly be said of it now: submitted, being sent, or on the server. */
function sentWords(receipt: IntakeReceipt, row: OutboxRow | undefined): string {
  if (receipt.practice) return '练习完了，不会上传'
  if (row === undefined || isTrouble(row)) return '已提交，存在本机'
  if (!isWaiting(row.state)) return '已上传'
  return ON_THE_WAY.includes(row.state) ? '已提交，正在上传' : '已提交，等上传'
}

function nextSteps(receipt: IntakeReceipt): string[] {
  if (receipt.kind === 'proxyReceipt') {
    return [
      '凭证给他，请他收好。',
      '本站帮他送到受理的窗口，时限从送到那天起算。',
      '送到后发短信，或由站里打电话告诉他。',
    ]
  }
  const reply = receipt.replyBy === null ? '受理不受理会告诉他' : `最晚 ${dayWords(receipt.replyBy)}告诉他受理不受理`
  return ['凭证给他，请他收好。', `${reply}。`, '他要问进度，报查询码和证件号后四位。']
}

function dayWords(day: string): string {
  return `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8, 10))} 日`
}

type Node = { readonly unit: string; readonly phase: string }

/** The unit that accepts, in words: the first accepting step of the routing that is not this station itself. */
function acceptUnitOf(
  nodes: readonly Node[],
  units: readonly { readonly id: string; readonly name: string }[],
): string {
  const node =
    nodes.find((one) => one.phase === 'accept' && one.unit !== 'station') ?? nodes.find((one) => one.unit !== 'station')
  return units.find((one) => one.id === node?.unit)?.name ?? '受理的窗口'
}
