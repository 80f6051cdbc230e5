import type { MyApplication } from '@shared/case/view/my-application'
import type { MandatePrefill } from '@shared/mandate/view/mandate-view'
import { useEffect, useState } from 'react'
import { call } from '../../api/call'
import { Box, Press, Words } from '../../components/base/base'
import { ProblemNotice, Waiting } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { type LoadedForm, useForm } from '../../fields/load-form'
import { open } from '../../hooks/navigate'
import { useAnswer } from '../../hooks/useAnswer'
import { useMe } from '../../hooks/useMe'
import { useParams } from '../../hooks/useParams'
import { ApplyCourse } from './ApplyCourse'
import type { DraftRecord } from './draft/draft-record'
import { readDraft } from './draft/draft-record'
import { firstDraft } from './draft/first-draft'

/** 申请 — the form of one item, from the first question to the receipt. */
export function ApplyScreen() {
  const { item, point, case: caseId, mandate } = useParams('item', 'point', 'case', 'mandate')
  const [kept] = useState(() => readDraft(item))
  const returned = useAnswer(caseId === '' ? null : caseId, () => call('case', 'getMyApplication', { caseId }))
  const prefilled = useAnswer(mandate === '' ? null : mandate, () =>
    call('mandate', 'prefill', { mandateId: mandate, itemId: item }),
  )
  const version = caseId === '' ? (kept?.itemVersion ?? null) : (returned.data?.itemVersion ?? null)
  const loaded = useForm(item, version)
  const waits = (caseId !== '' && returned.data === null) || (mandate !== '' && prefilled.data === null)
  if (loaded.data === null || returned.problem !== null || prefilled.problem !== null || waits) {
    const asked = [returned, prefilled].find((one) => one.problem !== null) ?? loaded
    return (
      <Screen title="申请">
        {asked.problem === null ? (
          <Waiting lines={6} />
        ) : (
          <ProblemNotice problem={asked.problem} onAgain={asked.again}>
            <Press className="btn is-text" onPress={() => open('stations')}>
              找最近的站办
            </Press>
          </ProblemNotice>
        )}
      </Screen>
    )
  }
  return (
    <Begin
      loaded={loaded.data}
      pointId={point === '' ? null : point}
      correcting={returned.data}
      forAnother={prefilled.data}
    />
  )
}

function Begin(props: {
  loaded: LoadedForm
  pointId: string | null
  correcting: MyApplication | null
  forAnother: MandatePrefill | null
}) {
  const { loaded, pointId, correcting, forAnother } = props
  const me = useMe()
  const [first, setFirst] = useState<DraftRecord | null>(null)
  const [stuck, setStuck] = useState(false)
  const [begun, setBegun] = useState(false)
  // The form is fixed once it is begun: a newer copy from the server must not change the questions under somebody's hands.
  const [fixed] = useState(loaded)
  const signedIn = me?.kind === 'citizen'
  // Who it is decides what can be filled beforehand; without a network the form begins all the same.
  const [patient, setPatient] = useState(true)
  useEffect(() => {
    const timer = setTimeout(() => setPatient(false), 2000)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    if (begun || (me === null && patient)) return
    setBegun(true)
    firstDraft(fixed.view, { pointId, signedIn, correcting, forAnother }).then(setFirst, () => setStuck(true))
  }, [begun, fixed, pointId, signedIn, correcting, forAnother, me, patient])
  if (stuck) {
    return (
      <Screen title="申请">
        <Box className="card">
          <Words>这台手机开不了新的申请，可以到站里办。</Words>
        </Box>
      </Screen>
    )
  }
  if (first === null)
    return (
      <Screen title={fixed.view.form.name}>
        <Waiting lines={6} />
      </Screen>
    )
  return <ApplyCourse loaded={fixed} first={first} toMend={correcting?.lines ?? []} />
}
