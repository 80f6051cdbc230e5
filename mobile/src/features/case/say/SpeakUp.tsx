import type { MyCase } from '@shared/case/view/case-view'
import { call } from '../../../api/call'
import { newId } from '../../../api/new-id'
import { Words } from '../../../components/base/base'
import { SayToOffice } from './SayToOffice'

/** Statuses in which something was decided: what is said then is said against the decision. */
const DECIDED: readonly string[] = [
  'granted',
  'refused',
  'resultMaking',
  'readyForPickup',
  'posted',
  'delivered',
  'closed',
]

type SpeakUpProps = { readonly mine: MyCase; readonly onDone: () => void }

const may = (mine: MyCase, name: string) => mine.allowed.some((act) => act.name === name && act.allowed)

/** 催一催 — asks whoever holds the case to move; once a working day, answered within one. */
export function UrgeCase({ mine, onDone }: SpeakUpProps) {
  if (!may(mine, 'urge')) return null
  return (
    <SayToOffice
      id="urge"
      words="催一催"
      title="请办理单位快一点"
      label="想说什么"
      placeholder="比如：等着用，请尽快办"
      sendWords="催一下"
      doneWords="已经催了，办理单位 1 个工作日内答复您。"
      least={1}
      onDone={onDone}
      send={async (text) => {
        await call('case', 'urge', {
          ...{ opId: await newId(), caseId: mine.caseId, baseVersion: mine.version },
          input: { target: 'owner', text },
        })
      }}
    >
      <Words className="notice-text">办理单位 1 个工作日内答复您。每个工作日可以催一次，催了不影响您这件。</Words>
    </SayToOffice>
  )
}

/** 陈述申辩、异议 — what the person says against the matter; a receipt is given, and it is answered within five working days. */
export function ObjectToCase({ mine, onDone }: SpeakUpProps) {
  if (!may(mine, 'raiseObjection')) return null
  const isDecided = DECIDED.includes(mine.statusKey)
  return (
    <SayToOffice
      id="objection"
      words={isDecided ? '对结果有异议' : '有话要说（陈述申辩）'}
      title={isDecided ? '对结果有异议' : '陈述申辩'}
      label="哪里不对，为什么"
      placeholder="照您自己的话写，至少四个字"
      sendWords="交上去"
      doneWords="登记好了，凭据在“文书”里。办理单位 5 个工作日内答复您。"
      least={4}
      onDone={onDone}
      send={async (text) => {
        await call('case', 'raiseObjection', {
          ...{ opId: await newId(), caseId: mine.caseId, baseVersion: mine.version },
          input: {
            ...{ objectionId: await newId(), step: 'raise', kind: isDecided ? 'objection' : 'statement' },
            ...{ text, fileNo: null, outcome: null },
          },
        })
      }}
    >
      <Words className="notice-text">
        {`会给您一份登记凭据，办理单位 5 个工作日内答复。${isDecided ? '答复以前原来的决定照常有效；您也可以申请行政复议或者打官司，期限写在决定书里。' : ''}`}
      </Words>
    </SayToOffice>
  )
}
