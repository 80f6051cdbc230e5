import { Button } from '../../../web/components/action/Button'
import { ProblemPanel } from '../../../web/components/feedback/ProblemPanel'
import { Skeleton } from '../../../web/components/feedback/Skeleton'
import { useReference } from '../../app/package-context'
import { go } from '../../app/route'
import { IntakeDesk } from './desk/IntakeDesk'
import { useDraft } from './desk/useDraft'
import { StartIntake } from './start/StartIntake'

/** Before the id of an item in the address: the next person for the same item. */
const SAME_ITEM = 'item-'

/** 收件 — a new one, the next one of the same item, or a draft that is taken up again. */
export function IntakeScreen({ draftId }: { readonly draftId: string | null }) {
  if (draftId === null) return <StartIntake sameItem={null} />
  if (draftId.startsWith(SAME_ITEM)) return <StartIntake sameItem={draftId.slice(SAME_ITEM.length)} />
  return <OpenDraftScreen key={draftId} draftId={draftId} />
}

function OpenDraftScreen({ draftId }: { readonly draftId: string }) {
  const open = useDraft(draftId)
  const { findItem } = useReference()
  const item = open.draft === null ? null : findItem(open.draft.itemId)
  if (open.draft !== null && item !== null) return <IntakeDesk open={open} draft={open.draft} item={item} />
  if (open.problem === null && open.draft === null) return <Skeleton lines={8} />
  return (
    <div className="st-page">
      {open.problem === null ? (
        <p>这份草稿的事项不在本机的离线资料里。草稿还在，请联网后在设置里取新的离线资料。</p>
      ) : (
        <ProblemPanel problem={open.problem} />
      )}
      <div className="st-actions">
        <Button kind="solid" onClick={() => go('intake')}>
          去收件
        </Button>
        <Button onClick={() => go('drafts')}>看草稿</Button>
      </div>
    </div>
  )
}
