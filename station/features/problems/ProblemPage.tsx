import type { Problem } from '@shared/problem/problem'
import { useCallback, useEffect, useState } from 'react'
import { problemOf } from '../../../web/api/call-server'
import { Button } from '../../../web/components/action/Button'
import { dayText } from '../../../web/components/data/Timeline'
import { useAnnounce } from '../../../web/components/feedback/Announcer'
import { ProblemPanel } from '../../../web/components/feedback/ProblemPanel'
import { Skeleton } from '../../../web/components/feedback/Skeleton'
import { go } from '../../app/route'
import { useStation } from '../../app/station-context'
import type { ProblemToDecide } from '../../data/station-api'
import { BothSides } from './BothSides'
import { DecisionBar, type Sides } from './DecisionBar'
import type { ProblemEntry } from './problem-entry'

type ProblemPageProps = { readonly entry: ProblemEntry; readonly onDecided: () => void }

/** 一个问题 — why it stands here, both sides beside each other, and what may be decided. What was handed in is sealed: the server must answer it. */
export function ProblemPage({ entry, onDecided }: ProblemPageProps) {
  const station = useStation()
  const announce = useAnnounce()
  const { found, failed, read } = useBothSides(entry)
  const [sides, setSides] = useState<Sides>({})
  const back = () => go('problems')
  const tryAgain = async () => {
    await station.retry(entry.opId)
    announce('又传了一次')
    onDecided()
  }
  return (
    <div className="st-page st-problem">
      <header className="st-page-head">
        <Button kind="text" icon="left" onClick={back}>
          返回
        </Button>
        <h2>
          {entry.who} · {entry.title}
        </h2>
        <p className="ym-soft">
          {[entry.number, `${entry.madeBy} ${dayText(entry.madeAt)}`, entry.own === null ? entry.deviceName : '本机']
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>
      <ProblemPanel problem={entry.problem} />
      {failed === null ? null : <CannotCompare problem={failed} onAgain={read} />}
      {found === null && failed === null ? <Skeleton lines={6} /> : null}
      {found === null ? null : (
        <>
          <BothSides
            detail={found.detail}
            sides={sides}
            onChoose={(key, side) => setSides((now) => ({ ...now, [key]: side }))}
          />
          <DecisionBar
            found={found}
            sides={sides}
            onDone={(words) => {
              announce(words)
              onDecided()
              back()
            }}
          />
        </>
      )}
      {entry.own === null || entry.own.doubt !== null ? null : (
        <p className="st-problem-again">
          <span className="ym-soft">原因已经没了？可以再传一次，不会多出一件。</span>
          <Button onClick={() => void tryAgain()}>再传一次</Button>
        </p>
      )}
    </div>
  )
}

function CannotCompare({ problem, onAgain }: { readonly problem: Problem; readonly onAgain: () => void }) {
  const isOffline = problem.code === 'sync.offline' || problem.code === 'sync.captive'
  if (!isOffline) return <ProblemPanel problem={problem} actions={<Button onClick={onAgain}>再看一次</Button>} />
  return (
    <p className="st-warn st-problem-again">
      <span>提交的内容已经封好，本机看不到。对照着看要联网，连上网再打开。</span>
      <Button onClick={onAgain}>再连一次</Button>
    </p>
  )
}

function useBothSides({ opId, trouble }: Pick<ProblemEntry, 'opId' | 'trouble'>) {
  const station = useStation()
  const [found, setFound] = useState<ProblemToDecide | null>(null)
  const [failed, setFailed] = useState<Problem | null>(null)
  const read = useCallback(() => {
    setFailed(null)
    station
      .readProblem({ opId, trouble })
      .then(setFound)
      .catch((error: unknown) => setFailed(problemOf(error)))
  }, [station, opId, trouble])
  useEffect(read, [read])
  return { found, failed, read }
}
