import type { OwnCase } from '@shared/station/view/own-case'
import { useState } from 'react'
import { SignPad } from '../../../web/capture/SignPad'
import { Button } from '../../../web/components/action/Button'
import { useAnnounce } from '../../../web/components/feedback/Announcer'
import { ProblemPanel } from '../../../web/components/feedback/ProblemPanel'
import { Choice } from '../../../web/components/field/Choice'
import { Field } from '../../../web/components/field/Field'
import { TextInput } from '../../../web/components/field/TextInput'
import { Drawer } from '../../../web/components/overlay/Dialog'
import { useStation } from '../../app/station-context'
import { useAttempt } from '../../app/useAttempt'
import './cases.css'

const TAKERS = [
  { value: 'self', label: '本人' },
  { value: 'family', label: '家里人' },
  { value: 'guardian', label: '监护人' },
  { value: 'proxy', label: '受委托的人' },
] as const
const IDENTITIES = [
  { value: 'card', label: '看了身份证' },
  { value: 'reader', label: '读了身份证' },
  { value: 'known', label: '认得，同村人' },
] as const

type Taker = (typeof TAKERS)[number]['value']
type Identity = (typeof IDENTITIES)[number]['value']
type Picture = { readonly bytes: Uint8Array; readonly mime: string }

/** 交给他 — who took it, how they were recognised, and their signature or a witness. */
export function HandOutDrawer({ caseFile, onClose }: { readonly caseFile: OwnCase; readonly onClose: () => void }) {
  const station = useStation()
  const announce = useAnnounce()
  const [taker, setTaker] = useState<Taker>('self')
  const [name, setName] = useState('')
  const [relation, setRelation] = useState('')
  const [mandate, setMandate] = useState('')
  const [identity, setIdentity] = useState<Identity>('card')
  const [witness, setWitness] = useState('')
  const [signature, setSignature] = useState<Picture | null>(null)
  const { busy, problem, attempt } = useAttempt()
  const others = taker !== 'self'
  const ready =
    name.trim() !== '' &&
    (!others || relation.trim() !== '') &&
    (taker !== 'proxy' || mandate.trim() !== '') &&
    (signature !== null || witness.trim() !== '')
  const handOut = async () => {
    const done = await attempt(() =>
      station.handOut({
        caseId: caseFile.caseId,
        taker,
        takerName: name.trim(),
        relation: others ? relation.trim() : null,
        identity,
        mandate: taker === 'proxy' ? mandate.trim() : null,
        witness: witness.trim() === '' ? null : witness.trim(),
        signature,
      }),
    )
    if (!done) return
    announce('交好了，存在本机，有网自动上传')
    onClose()
  }
  return (
    <Drawer
      title={`${caseFile.resultName ?? caseFile.itemName}，交给谁`}
      note={`${caseFile.applicantMasked} · ${caseFile.numberText}`}
      onClose={onClose}
      actions={
        <Button kind="solid" busy={busy} disabled={!ready} onClick={() => void handOut()}>
          交给他
        </Button>
      }
    >
      <div className="st-lines">
        {problem === null ? null : <ProblemPanel problem={problem} />}
        <Field label="谁来领" required group>
          {(aria) => <Choice<Taker> id={aria.id} options={TAKERS} value={taker} onChange={setTaker} />}
        </Field>
        <Field label="领的人姓名" required>
          {(aria) => <TextInput {...aria} maxLength={40} value={name} onChange={setName} />}
        </Field>
        {others ? (
          <Field label="和申请人什么关系" required>
            {(aria) => <TextInput {...aria} maxLength={40} value={relation} onChange={setRelation} />}
          </Field>
        ) : null}
        {taker === 'proxy' ? (
          <Field label="委托书" required help="本系统的写编号，传上去时会核对；别处写的写“纸质委托书 1 份，已收”">
            {(aria) => <TextInput {...aria} maxLength={60} value={mandate} onChange={setMandate} />}
          </Field>
        ) : null}
        <Field label="怎么认的人" required group>
          {(aria) => <Choice<Identity> id={aria.id} options={IDENTITIES} value={identity} onChange={setIdentity} />}
        </Field>
        <Field label="领取签名" group required={witness.trim() === ''}>
          {() => <SignPad label="领取签名" onChange={setSignature} />}
        </Field>
        <Field label="不会签名的，见证人姓名" help="签了名就不用填">
          {(aria) => <TextInput {...aria} maxLength={40} value={witness} onChange={setWitness} />}
        </Field>
      </div>
    </Drawer>
  )
}
