import { resolveSituations } from '@shared/form/form-data'
import { listKnownOf } from '@shared/material/bring-sentence'
import { type MaterialLine, materialList } from '@shared/material/material-list'
import { useMemo, useState } from 'react'
import { Box, Press, Title, Words } from '../../components/base/base'
import { Icon } from '../../components/Icon'
import { ProblemNotice, Waiting } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { contextOf, dictionaryOf, type LoadedForm, useForm } from '../../fields/load-form'
import { back, open } from '../../hooks/navigate'
import { useParams } from '../../hooks/useParams'
import { CAN_PRINT, printScreen } from '../../platform/device/print'
import { carrySituations } from './draft/carry'
import { BringList } from './steps/BringList'
import { aloudOf, SituationChoices } from './steps/SituationStep'
import { StepFrame } from './steps/StepFrame'

type Situations = Record<string, boolean | string | string[] | null>

/** 看要带什么 — the questions one by one, then the exact list; nothing is kept and nobody has to sign in. */
export function BringListScreen() {
  const { item, point } = useParams('item', 'point')
  const loaded = useForm(item, null)
  if (loaded.data === null) {
    return (
      <Screen title="要带什么">
        {loaded.problem === null ? (
          <Waiting lines={6} />
        ) : (
          <ProblemNotice problem={loaded.problem} onAgain={loaded.again} />
        )}
      </Screen>
    )
  }
  return <Wizard loaded={loaded.data} pointId={point === '' ? undefined : point} />
}

function Wizard({ loaded, pointId }: { loaded: LoadedForm; pointId: string | undefined }) {
  const { form, item } = loaded.view
  const dictionary = useMemo(() => dictionaryOf(loaded.view), [loaded.view])
  const ctx = useMemo(() => contextOf(loaded.county), [loaded.county])
  const [situations, setSituations] = useState<Situations>({})
  const [at, setAt] = useState(0)
  const filled = { answers: {}, situations }
  const { toAsk } = resolveSituations(form, filled, ctx)
  const key = toAsk[at]
  const situation = form.situations.find((one) => one.key === key)
  const previous = () => (at === 0 ? back() : setAt(at - 1))
  if (situation !== undefined) {
    const answer = situations[situation.key] ?? null
    return (
      <StepFrame
        name={item.facts.name}
        progress={{ key: situation.key, at, of: null, note: null }}
        title={situation.question}
        help={situation.help}
        aloud={aloudOf(situation)}
        saved={{ ok: true, text: '' }}
        nextText="下一步"
        busy={answer === null && situation.type !== 'multi'}
        onNext={() => setAt(at + 1)}
        onPrevious={previous}
      >
        <SituationChoices
          situation={situation}
          answer={answer}
          onAnswer={(next) => setSituations({ ...situations, [situation.key]: next })}
        />
      </StepFrame>
    )
  }
  const lines = materialList(form, dictionary, filled, ctx)
  return (
    <Screen
      title="一次性告知单"
      onBack={toAsk.length === 0 ? back : () => setAt(Math.max(0, toAsk.length - 1))}
      foot={
        <Box className="btns is-row">
          {CAN_PRINT ? (
            <Press className="btn is-side" onPress={printScreen}>
              <Icon name="print" />
              <Words>打印</Words>
            </Press>
          ) : null}
          <Press
            className="btn is-main"
            onPress={() => {
              carrySituations(item.itemId, situations)
              open('form', { item: item.itemId, point: pointId })
            }}
          >
            在手机上办
          </Press>
        </Box>
      }
    >
      <ListHead name={item.facts.name} lines={lines} />
      <BringList lines={lines} known={listKnownOf(item)} />
    </Screen>
  )
}

function ListHead({ name, lines }: { name: string; lines: readonly MaterialLine[] }) {
  return (
    <Box className="card only-print">
      <Title level={2} className="heading">{`${name} 一次性告知单`}</Title>
      <Words className="block-text second">{`共 ${lines.length} 样材料中，按您的情况列出要带的`}</Words>
    </Box>
  )
}
