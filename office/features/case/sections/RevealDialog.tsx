import { useServerAct } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Choice } from '@web/components/field/Choice'
import { Field } from '@web/components/field/Field'
import { Dialog } from '@web/components/overlay/Dialog'
import { useState } from 'react'

const PURPOSES = ['核对证件', '打电话联系', '录入内网系统', '制作证照'] as const

type RevealDialogProps = {
  readonly caseId: string
  readonly field: string
  readonly label: string
  readonly onClose: () => void
  readonly onOpened: (text: string) => void
}

/** 查看 — a masked value is opened for a stated purpose; who, when and why is put down. */
export function RevealDialog({ caseId, field, label, onClose, onOpened }: RevealDialogProps) {
  const [purpose, setPurpose] = useState<string>(PURPOSES[0])
  const reveal = useServerAct('case.reveal')
  const open = async () => {
    const answer = await reveal.run({ caseId, field, purpose })
    if (answer !== null) onOpened(answer.text)
  }
  return (
    <Dialog
      title={`查看${label}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>不看</Button>
          <Button kind="solid" busy={reveal.busy} onClick={() => void open()}>
            查看
          </Button>
        </>
      }
    >
      <Field label="为什么要看" group required help="会记下谁、什么时候、为什么看的。">
        {(aria) => (
          <Choice
            id={aria.id}
            options={PURPOSES.map((one) => ({ value: one, label: one }))}
            value={purpose}
            onChange={setPurpose}
          />
        )}
      </Field>
      {reveal.problem === null ? null : <ProblemPanel problem={reveal.problem} />}
    </Dialog>
  )
}
