import type { Problem } from '@shared/problem/problem'
import { useEffect, useState } from 'react'
import { problemOf } from '../../../web/api/call-server'
import { dayText } from '../../../web/components/data/Timeline'
import { ProblemPanel } from '../../../web/components/feedback/ProblemPanel'
import { Skeleton } from '../../../web/components/feedback/Skeleton'
import { useOpenDevice, useStation, useWatched } from '../../app/station-context'
import { useToday } from '../../app/useToday'
import type { DayEnd } from '../../data/day-end-api'
import { ListPage } from './ListPage'
import { ListsCard } from './ListsCard'
import { NumbersCard } from './NumbersCard'
import { PapersCard } from './PapersCard'
import { TodayCard } from './TodayCard'
import './day-end.css'

/** 日结 — what was taken in, what is left over, whether the numbers agree, and which papers go up; all from the device. */
export default function DayEndScreen({ listId }: { readonly listId: string | null }) {
  const today = useToday()
  const { point } = useOpenDevice()
  const { dayEnd, problem } = useDayEnd(today)
  if (dayEnd === null)
    return (
      <div className="st-page">{problem === null ? <Skeleton lines={8} /> : <ProblemPanel problem={problem} />}</div>
    )
  const list = dayEnd.lists.find((one) => one.listId === listId)
  if (list !== undefined) return <ListPage key={list.listId} list={list} />
  return (
    <div className="st-page">
      <header className="st-page-head">
        <h2>日结</h2>
        <p className="ym-soft">
          {point.name}，{dayText(today)}。没有网也能结
        </p>
      </header>
      {problem === null ? null : <ProblemPanel problem={problem} />}
      <div className="st-day">
        <TodayCard dayEnd={dayEnd} />
        <NumbersCard numbers={dayEnd.numbers} today={today} />
      </div>
      <PapersCard papers={dayEnd.papers} today={today} />
      <ListsCard lists={dayEnd.lists} />
    </div>
  )
}

/** Read anew whenever the device's own lists change; what was read stays on the screen meanwhile. */
function useDayEnd(today: string): { readonly dayEnd: DayEnd | null; readonly problem: Problem | null } {
  const station = useStation()
  const outbox = useWatched(station.outbox)
  const own = useWatched(station.ownCases)
  const sync = useWatched(station.sync)
  const [read, setRead] = useState<{ dayEnd: DayEnd | null; problem: Problem | null }>({ dayEnd: null, problem: null })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the boards are not read here, their change is what counts.
  useEffect(() => {
    let gone = false
    station
      .readDayEnd(today)
      .then((dayEnd) => !gone && setRead({ dayEnd, problem: null }))
      .catch((error: unknown) => !gone && setRead((now) => ({ ...now, problem: problemOf(error) })))
    return () => {
      gone = true
    }
  }, [station, today, outbox, own, sync.lastSyncAtMs])
  return read
}
