import type { VaultRecoveryRow } from '@shared/station/view/vault-recovery'
import { newId } from '@web/api/new-id'
import { useServerAct } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { useAnnounce } from '@web/components/feedback/Announcer'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Field } from '@web/components/field/Field'
import { ReasonChoice } from '@web/components/field/ReasonChoice'
import { TextInput } from '@web/components/field/TextInput'
import { Drawer } from '@web/components/overlay/Dialog'
import { type FormEvent, useState } from 'react'

const CODE_LENGTH = 6
const REASONS = ['本人说没有申请', '核对码对不上', '联系不上本人'] as const

type DecideRecoveryProps = { readonly row: VaultRecoveryRow; readonly onClose: () => void }

/** 同意还是不同意 — on the telephone with the clerk: the six digits that the device shows prove that it is this device and nobody else's. */
export function DecideRecovery({ row, onClose }: DecideRecoveryProps) {
  const [refusing, setRefusing] = useState(false)
  if (refusing) return <Refuse row={row} onClose={onClose} onBack={() => setRefusing(false)} />
  return <Approve row={row} onClose={onClose} onRefuse={() => setRefusing(true)} />
}

function Approve({ row, onClose, onRefuse }: DecideRecoveryProps & { readonly onRefuse: () => void }) {
  const approve = useServerAct('device.approveVaultRecovery', ['device'])
  const announce = useAnnounce()
  const [code, setCode] = useState('')
  const [left, setLeft] = useState(row.triesLeft)
  const [wrong, setWrong] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (code.length !== CODE_LENGTH) return
    const answer = await approve.run({ opId: newId(), recoveryId: row.recoveryId, checkCode: code })
    if (answer === null) return
    if (answer.outcome === 'wrongCode') {
      setLeft(answer.triesLeft)
      setWrong(true)
      setCode('')
      return
    }
    announce(
      answer.outcome === 'approved' ? `同意了，${row.staffName}可以定新口令了` : '核对码输错太多次，这个申请作废了',
    )
    onClose()
  }
  return (
    <Drawer
      title={`${row.staffName}要找回本机口令`}
      note={`${row.pointName} · ${row.deviceName}，原因：${row.reason}`}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" onClick={onRefuse}>
            不同意
          </Button>
          <Button kind="solid" type="submit" form="approve" busy={approve.busy} disabled={code.length !== CODE_LENGTH}>
            同意找回
          </Button>
        </>
      }
    >
      <form id="approve" className="of-recovery" onSubmit={send}>
        <ol className="of-steps-list">
          <li>给{row.staffName}打电话，听清楚是本人，问是不是在申请找回。</li>
          <li>请对方念设备上显示的 6 位核对码，输在下面。念的对不上，就不是这台设备，不要同意。</li>
        </ol>
        <Field
          label="念来的核对码"
          required
          help={`${CODE_LENGTH} 位数字，还可以输 ${left} 次`}
          error={wrong ? `对不上，还可以输 ${left} 次。请再念一遍` : null}
        >
          {(aria) => (
            <TextInput
              {...aria}
              name="check-code"
              inputMode="numeric"
              className="ym-figures of-check-code"
              value={code}
              onChange={(text) => {
                setWrong(false)
                setCode(text.replace(/\D/g, '').slice(0, CODE_LENGTH))
              }}
            />
          )}
        </Field>
        <section>
          <h3>同意以后</h3>
          <ul className="of-points">
            <li>县里保管的钥匙只封给这一台设备，24 小时内有效。</li>
            <li>{row.staffName}在那台设备上定一个新口令，没有提交的草稿都还在。</li>
            <li>谁申请、谁同意、什么时候，都记下了。</li>
          </ul>
        </section>
        {approve.problem === null ? null : <ProblemPanel problem={approve.problem} />}
      </form>
    </Drawer>
  )
}

function Refuse({ row, onClose, onBack }: DecideRecoveryProps & { readonly onBack: () => void }) {
  const refuse = useServerAct('device.refuseVaultRecovery', ['device'])
  const announce = useAnnounce()
  const [reason, setReason] = useState<string | null>(null)
  const send = async () => {
    if (reason === null) return
    const answer = await refuse.run({ opId: newId(), recoveryId: row.recoveryId, reason })
    if (answer === null) return
    announce(`没有同意，${row.staffName}在设备上会看到原因`)
    onClose()
  }
  return (
    <Drawer
      title={`不同意${row.staffName}找回`}
      note={`${row.pointName} · ${row.deviceName}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onBack}>返回</Button>
          <Button kind="danger" busy={refuse.busy} disabled={reason === null} onClick={() => void send()}>
            不同意
          </Button>
        </>
      }
    >
      <div className="of-recovery">
        <ReasonChoice label="为什么不同意" reasons={REASONS} help="申请的人在设备上看得到" onChange={setReason} />
        <p className="ym-soft">
          什么都不会打开，草稿还锁在设备里。弄清楚了，可以再申请一次。不是本人申请的，请把这台设备停用。
        </p>
        {refuse.problem === null ? null : <ProblemPanel problem={refuse.problem} />}
      </div>
    </Drawer>
  )
}
