import { useServer } from '@web/api/useServer'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Choice } from '@web/components/field/Choice'
import { Field } from '@web/components/field/Field'
import type { FieldsProps } from '../act-form'
import type { HandOutDraft } from '../drafts/delivery-drafts'
import { LineField, pieceOf } from './Pieces'

const PAPER = 'paper'

/** 凭哪份委托 — the live mandates of the applicant that cover the case, to choose from; or a paper that was shown, in words. */
export function ProxyFields({
  caseId,
  draft,
  faults,
  change,
}: Pick<FieldsProps<HandOutDraft>, 'draft' | 'faults' | 'change'> & { readonly caseId: string }) {
  const proxies = useServer('case.listProxies', { caseId })
  const found = proxies.data ?? []
  const choose = (value: string) => {
    const proxy = found.find((one) => one.mandateId === value)
    if (proxy === undefined) change({ mandateId: null, mandate: '' })
    else change({ mandateId: proxy.mandateId, mandate: proxy.number, takerName: proxy.agentName })
  }
  const options = [
    ...found.map((one) => ({
      value: one.mandateId,
      label: `${one.agentName}（${one.relation}），${one.number}，到 ${one.until}`,
    })),
    { value: PAPER, label: '别的纸质委托书' },
  ]
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      {proxies.problem === null ? null : <ProblemPanel problem={proxies.problem} />}
      {found.length === 0 ? null : (
        <Field label="凭哪份委托" path="mandateId" group required>
          {(aria) => <Choice id={aria.id} options={options} value={draft.mandateId ?? PAPER} onChange={choose} />}
        </Field>
      )}
      {draft.mandateId === null ? (
        <LineField
          label="委托书"
          {...at('mandate')}
          required
          placeholder="编号，或“当面核过委托书”"
          help={
            found.length === 0 ? '没有查到登记的、今天有效、写明代领的委托。' : '本系统的编号会核对，别处写的如实写。'
          }
        />
      ) : null}
    </>
  )
}
