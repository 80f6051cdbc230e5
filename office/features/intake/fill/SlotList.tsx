import { linesToBring, type MaterialLine } from '@shared/material/material-list'
import { CameraDialog } from '@web/capture/CameraDialog'
import { Button } from '@web/components/action/Button'
import { PhotoSlot } from '@web/components/data/PhotoSlot'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { useKeys } from '@web/keys/useKeys'
import { useState } from 'react'
import { EMPTY_SLOT, withSlot } from '../intake-state'
import type { StepProps } from '../step-props'
import { slotState } from './slot-state'
import type { Pages } from './usePages'

type SlotListProps = StepProps & { readonly lines: readonly MaterialLine[]; readonly pages: Pages }

/** 材料 — a slot for each line that this person needs; F4 photographs the first that is missing. */
export function SlotList({ lines, intake, pages, change }: SlotListProps) {
  const [taking, setTaking] = useState<string | null>(null)
  const needed = lines.filter((line) => line.need !== 'notNeeded')
  const missing = linesToBring(lines).filter(
    (line) => slotState(line, intake.slots[line.key] ?? EMPTY_SLOT).text === '缺',
  )
  const line = needed.find((one) => one.key === taking)
  const takeFirst = () => setTaking((missing[0] ?? needed[0])?.key ?? null)
  useKeys({ F4: takeFirst })
  return (
    <aside className="of-slots" aria-label="材料">
      <header className="of-slots-head">
        <h2>材料</h2>
        <p className="ym-note">
          {needed.length === 0 ? '这件事不用交材料' : missing.length === 0 ? '都齐了' : `还差 ${missing.length} 样`}
        </p>
        <Button size="small" icon="camera" keyHint="F4" disabled={needed.length === 0} onClick={takeFirst}>
          拍材料
        </Button>
      </header>
      {pages.problem === null ? null : <ProblemPanel problem={pages.problem} />}
      {needed.map((one) => {
        const slot = intake.slots[one.key] ?? EMPTY_SLOT
        const failed = slot.files.find((file) => file.state === 'failed')
        return (
          <div key={one.key} className="of-slot">
            <PhotoSlot
              name={one.name}
              hint={one.satisfied?.note ?? one.hint}
              state={slotState(one, slot)}
              thumbs={slot.files.map((file) => ({ id: file.fileId, url: pages.urlOf(file.fileId) ?? '', note: null }))}
              {...(one.satisfied === null ? { onTake: () => setTaking(one.key) } : {})}
            />
            {one.satisfied !== null ? null : (
              <div className="of-slot-more">
                {failed === undefined ? null : (
                  <Button kind="text" size="small" onClick={() => pages.again(one.key, failed.fileId)}>
                    再传一次
                  </Button>
                )}
                {slot.files.length > 0 ? (
                  <Button
                    kind="text"
                    size="small"
                    onClick={() =>
                      change((now) => withSlot(now, one.key, (had) => ({ ...had, files: had.files.slice(0, -1) })))
                    }
                  >
                    去掉最后一页
                  </Button>
                ) : (
                  <label className="of-tick">
                    <input
                      type="checkbox"
                      checked={slot.paper}
                      onChange={(event) =>
                        change((now) => withSlot(now, one.key, (had) => ({ ...had, paper: event.target.checked })))
                      }
                    />
                    只收纸质的
                  </label>
                )}
              </div>
            )}
          </div>
        )
      })}
      {line === undefined ? null : (
        <CameraDialog
          title={`拍${line.name}`}
          hint={line.hint}
          pagesTaken={intake.slots[line.key]?.files.length ?? 0}
          maxPages={line.pages.max}
          onKeep={(photo) => pages.addPage(line.key, photo)}
          onClose={() => setTaking(null)}
        />
      )}
    </aside>
  )
}
