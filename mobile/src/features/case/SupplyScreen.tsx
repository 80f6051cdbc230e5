import type { MyCase } from '@shared/case/view/case-view'
import type { MyApplication } from '@shared/case/view/my-application'
import { useMemo } from 'react'
import { call } from '../../api/call'
import { Box, Press, Title, Words } from '../../components/base/base'
import { ProblemNotice, Waiting } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { sayDay } from '../../components/say-day'
import { FormToolsContext } from '../../fields/form-tools'
import { dictionaryOf, type LoadedForm, useForm } from '../../fields/load-form'
import { back, open } from '../../hooks/navigate'
import { useAnswer } from '../../hooks/useAnswer'
import { useParams } from '../../hooks/useParams'
import { PaperSlot } from '../../papers/PaperSlot'
import { UploadLine } from '../../papers/UploadLine'
import { MendFields } from './MendFields'
import { sayLines, splitLines } from './supply-lines'
import { useSupply } from './useSupply'

/** 补交材料 — the lines of the one notice and nothing else: a slot for each paper, the field itself for each value that is to be mended. */
export function SupplyScreen() {
  const { id } = useParams('id')
  const asked = useAnswer(id, () => call('case', 'getMine', { caseId: id }))
  const mine = asked.data
  const lines = mine?.supplement?.lines ?? []
  const mends = mine !== null && splitLines(lines, mine).fields.length > 0
  const sent = useAnswer(mends ? id : null, () => call('case', 'getMyApplication', { caseId: id }))
  const form = useForm(sent.data?.itemId ?? null, sent.data?.itemVersion ?? null)
  const trouble = [asked, sent, form].find((one) => one.problem !== null && one.data === null)
  if (mine === null || trouble !== undefined || (mends && (sent.data === null || form.data === null))) {
    return (
      <Screen title="补交材料">
        {trouble?.problem ? <ProblemNotice problem={trouble.problem} onAgain={trouble.again} /> : <Waiting />}
      </Screen>
    )
  }
  if (mine.statusKey === 'prereviewReturned' || lines.every((line) => line.supplied)) {
    return (
      <Screen title="补交材料">
        <Box className="card">
          <Title level={2} className="heading">
            现在没有要补的
          </Title>
          <Words className="block-text gap-s">{mine.sentence}</Words>
          <Box className="btns gap">
            <Press className="btn is-main" onPress={() => open('case', { id: mine.caseId })}>
              看办到哪了
            </Press>
          </Box>
        </Box>
      </Screen>
    )
  }
  return <Supply mine={mine} sent={sent.data} loaded={form.data} />
}

function Supply({ mine, sent, loaded }: { mine: MyCase; sent: MyApplication | null; loaded: LoadedForm | null }) {
  const dictionary = useMemo(
    () => (loaded === null ? { fields: new Map(), codeLists: new Map() } : dictionaryOf(loaded.view)),
    [loaded],
  )
  const supply = useSupply({ mine, sent, loaded, dictionary, onSent: back })
  const { papers } = supply
  const lines = mine.supplement?.lines ?? []
  const split = splitLines(lines, mine)
  const tools = {
    dictionary,
    faults: supply.faults,
    keepSignature: () => Promise.resolve(null),
    dropPaper: papers.remove,
  }
  return (
    <Screen
      title="补交材料"
      foot={
        <Press className="btn is-main" disabled={supply.busy || !supply.ready} onPress={supply.send}>
          {supply.words}
        </Press>
      }
    >
      <Title level={2} className="question">
        {sayLines(lines, mine)}
      </Title>
      {mine.supplement === null ? null : (
        <Words className="block-text second gap-s">{`到 ${sayDay(mine.supplement.dueOn)}，当天也可以。只补这些，别的都不用再交。`}</Words>
      )}
      {supply.problem === null ? null : (
        <Box className="gap">
          <ProblemNotice problem={supply.problem} />
        </Box>
      )}
      <Box className="gap">
        <UploadLine papers={papers} signedIn />
      </Box>
      {split.papers.map((line) => (
        <Box key={line.lineId} className="card block">
          <PaperSlot
            paper={line.lineId}
            name={line.name}
            hint={[line.reason, line.how].filter(Boolean).join('。')}
            many
            pdf
            papers={papers}
            fault={null}
          />
        </Box>
      ))}
      {loaded === null || sent === null ? null : (
        <FormToolsContext.Provider value={tools}>
          <MendFields
            lines={split.fields}
            form={loaded.view.form}
            dictionary={dictionary}
            before={sent.answers}
            mended={supply.mended}
            faults={supply.faults}
            papers={papers}
            onMend={supply.mend}
          />
        </FormToolsContext.Provider>
      )}
      <Words className="block-text note gap">不会拍也不要紧：带着原件到受理的窗口，工作人员替您补。</Words>
    </Screen>
  )
}
