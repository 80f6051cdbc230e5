import type { ToVerifyRow, VerifyHeld } from '@shared/sync/held/to-verify'
import { newId } from '@web/api/new-id'
import { useServerAct } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { useAnnounce } from '@web/components/feedback/Announcer'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { ReasonChoice } from '@web/components/field/ReasonChoice'
import { Dialog } from '@web/components/overlay/Dialog'
import { useState } from 'react'
import { USUAL } from './held-words'

export type Decision = VerifyHeld['decision']

type DecideHeldProps = {
  readonly row: ToVerifyRow
  readonly decision: Decision
  readonly onBack: () => void
  readonly onDone: () => void
}

/** 采信，不采信 — with a reason that stays; what follows is said first. */
export function DecideHeld({ row, decision, onBack, onDone }: DecideHeldProps) {
  const verify = useServerAct('sync.verifyHeld', ['sync', 'case', 'task'])
  const announce = useAnnounce()
  const [reason, setReason] = useState<string | null>(null)
  const accept = decision === 'accept'
  const send = async () => {
    if (reason === null) return
    const answer = await verify.run({ opId: newId(), heldId: row.heldId, decision, reason })
    if (answer === null) return
    announce(accept ? '采信了，已经照办' : '没有采信，内容原样存着')
    onDone()
  }
  return (
    <Dialog
      title={accept ? '采信，照办' : '不采信'}
      onClose={onBack}
      actions={
        <>
          <Button onClick={onBack}>再看看</Button>
          <Button
            kind={accept ? 'solid' : 'danger'}
            busy={verify.busy}
            disabled={reason === null}
            onClick={() => void send()}
          >
            {accept ? '采信' : '不采信'}
          </Button>
        </>
      }
    >
      <div className="of-held">
        <ReasonChoice
          label={accept ? '凭什么采信' : '为什么不采信'}
          reasons={USUAL[decision]}
          help="谁核实的、原因，都留在记录里"
          onChange={setReason}
        />
        <p className="ym-soft">
          {accept
            ? `照${row.authorName}的名义办，和当时传上来一样；办理时限从服务器收到的那天起算。`
            : '不办，也不删：原样存着，以后查得到。真要办的，请另外收一件。'}
        </p>
        {verify.problem === null ? null : <ProblemPanel problem={verify.problem} />}
      </div>
    </Dialog>
  )
}
