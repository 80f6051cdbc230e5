import type { Problem } from '@shared/problem/problem'
import { formOf } from '@shared/service-item/fallback-form'
import { useEffect, useRef, useState } from 'react'
import { problemOf } from '../../../../web/api/call-server'
import { Button } from '../../../../web/components/action/Button'
import { ProblemPanel } from '../../../../web/components/feedback/ProblemPanel'
import { useReference } from '../../../app/package-context'
import { go } from '../../../app/route'
import { useStation } from '../../../app/station-context'
import { useToday } from '../../../app/useToday'
import { applyPrefill, prefillOf } from '../desk/form-plan'
import type { IntakePerson } from '../person/intake-person'
import { PersonBar } from '../person/PersonBar'
import { ItemSearch } from './ItemSearch'
import { TodayPanel } from './TodayPanel'
import './start.css'

/** 新收一件 — who comes first, then what for; either may be given first. */
export function StartIntake({ sameItem }: { readonly sameItem: string | null }) {
  const station = useStation()
  const { dictionary, findItem } = useReference()
  const today = useToday()
  const [person, setPerson] = useState<IntakePerson | null>(null)
  const [practice, setPractice] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const beginning = useRef(false)
  const search = useRef<HTMLInputElement>(null)
  const same = sameItem === null ? null : findItem(sameItem)

  const begin = async (itemId: string, who: IntakePerson | null) => {
    const item = findItem(itemId)
    if (item === null || beginning.current) return
    beginning.current = true
    try {
      const draft = await station.newDraft({ itemId, practice })
      const answers = applyPrefill(draft.answers, prefillOf(formOf(item), dictionary, who))
      await station.saveDraft(draft.draftId, { answers, person: who === null ? null : { ...who } }, 'now')
      go('intake', draft.draftId)
    } catch (error) {
      beginning.current = false
      setProblem(problemOf(error))
    }
  }
  const take = (who: IntakePerson) => {
    setPerson(who)
    if (same !== null) void begin(same.itemId, who)
    else requestAnimationFrame(() => requestAnimationFrame(() => search.current?.focus()))
  }
  useEffect(() => {
    document.getElementById('main')?.focus()
  }, [])
  return (
    <div className="st-start">
      <div className="st-start-main">
        <header className="st-page-head">
          <h1>收件</h1>
          <p className="ym-soft">{same === null ? '先认人，再选事项' : `下一位，还是办“${same.facts.name}”`}</p>
          <label className="st-practice st-push">
            <input type="checkbox" checked={practice} onChange={(event) => setPractice(event.target.checked)} />
            练习（不上传）
          </label>
        </header>
        {problem === null ? null : <ProblemPanel problem={problem} />}
        <PersonBar person={person} today={today} itemId={null} onPerson={take} />
        {same === null ? (
          <ItemSearch inputRef={search} onPick={(itemId) => void begin(itemId, person)} />
        ) : (
          <div className="st-actions">
            <Button onClick={() => void begin(same.itemId, null)}>先不读卡，直接填</Button>
            <Button kind="text" onClick={() => go('intake')}>
              换个事项
            </Button>
          </div>
        )}
      </div>
      <TodayPanel />
    </div>
  )
}
