import type { PaperHere } from '@shared/handover/view/handover-view'
import { useState } from 'react'
import { pictureText } from '../../../web/capture/picture-text'
import { SignPad } from '../../../web/capture/SignPad'
import { Button } from '../../../web/components/action/Button'
import { useAnnounce } from '../../../web/components/feedback/Announcer'
import { ProblemPanel } from '../../../web/components/feedback/ProblemPanel'
import { Field } from '../../../web/components/field/Field'
import { Select } from '../../../web/components/field/Select'
import { TextInput } from '../../../web/components/field/TextInput'
import { Drawer } from '../../../web/components/overlay/Dialog'
import { go } from '../../app/route'
import { useOpenDevice, useStation } from '../../app/station-context'
import { useAttempt } from '../../app/useAttempt'
import { keyOfPaper, type LeftOut } from './left-out'

type Picture = { readonly bytes: Uint8Array; readonly mime: string }
type Receiver = { readonly pointId: string; readonly name: string }
type DrawerProps = {
  /** Where these papers usually go; null where the county has not said. */
  readonly usual: Receiver | null
  /** Where else they may go, with a reason. */
  readonly others: readonly Receiver[]
  readonly papers: readonly PaperHere[]
  readonly leftOut: LeftOut
  readonly onClose: () => void
}

/** 做移交清单 — who carries it, the seal of the bag, and the hands that sign; the number is taken and everything written before anything is printed. */
export function HandOverDrawer({ usual, others, papers, leftOut, onClose }: DrawerProps) {
  const station = useStation()
  const announce = useAnnounce()
  const { clerk } = useOpenDevice()
  const [pointId, setPointId] = useState(usual?.pointId ?? '')
  const [why, setWhy] = useState('')
  const [courier, setCourier] = useState('')
  const [sealNo, setSealNo] = useState('')
  const [signed, setSigned] = useState<Picture | null>(null)
  const [courierSigned, setCourierSigned] = useState<Picture | null>(null)
  const { busy, problem, attempt } = useAttempt()
  const going = papers.filter((paper) => leftOut[keyOfPaper(paper)] === undefined).length
  const receiver = [usual, ...others].find((one) => one?.pointId === pointId) ?? null
  const isOther = receiver !== null && receiver.pointId !== usual?.pointId
  const isSaid = !isOther || why.trim().length >= 2
  const make = async () => {
    if (signed === null || receiver === null) return
    await attempt(async () => {
      const listId = await station.handOver({
        toPoint: receiver.pointId,
        papers: papers.map(({ toPoint: _, takenOn: __, ...paper }) => ({
          ...paper,
          leftOut: leftOut[keyOfPaper(paper)]?.trim() ?? null,
        })),
        redirected: isOther ? why.trim() : null,
        courier: orNull(courier),
        sealNo: orNull(sealNo),
        signatures: {
          sender: pictureText(signed),
          courier: courierSigned === null ? null : pictureText(courierSigned),
        },
      })
      announce('清单做好了，存在本机，有网自动上传')
      go('day-end', listId)
    })
  }
  return (
    <Drawer
      title={receiver === null ? '移交给谁' : `移交给 ${receiver.name}`}
      note={`${going} 样材料`}
      onClose={onClose}
      actions={
        <Button
          kind="solid"
          icon="print"
          busy={busy}
          disabled={signed === null || receiver === null || !isSaid}
          onClick={() => void make()}
        >
          做好并打印
        </Button>
      }
    >
      <div className="st-day-lines">
        {problem === null ? null : <ProblemPanel problem={problem} />}
        {others.length === 0 ? null : (
          <Field label="交给谁" required help="要改送别的大厅，签名以前改">
            {(aria) => (
              <Select
                {...aria}
                options={[...(usual === null ? [] : [usual]), ...others].map((one) => ({
                  value: one.pointId,
                  label: one.name,
                }))}
                value={pointId}
                onChange={(chosen) => {
                  setPointId(chosen ?? '')
                  // Who signed has signed for the receiver that stood there.
                  setSigned(null)
                  setCourierSigned(null)
                }}
              />
            )}
          </Field>
        )}
        {isOther ? (
          <Field label="为什么改送这里" required help="印在清单上，两边都看得到">
            {(aria) => <TextInput {...aria} maxLength={200} value={why} onChange={setWhy} />}
          </Field>
        ) : null}
        <Field label={`移交人签名（${clerk.name}）`} required group>
          {() => <SignPad key={pointId} label="移交人签名" onChange={setSigned} />}
        </Field>
        <Field label="谁送去" help="自己送的不用填">
          {(aria) => <TextInput {...aria} maxLength={40} value={courier} onChange={setCourier} />}
        </Field>
        {courier.trim() === '' ? null : (
          <Field label="送的人签名" group>
            {() => <SignPad key={pointId} label="送的人签名" onChange={setCourierSigned} />}
          </Field>
        )}
        <Field label="封签号" help="装袋封好的，照封条上的号写">
          {(aria) => <TextInput {...aria} maxLength={30} value={sealNo} onChange={setSealNo} />}
        </Field>
      </div>
    </Drawer>
  )
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
