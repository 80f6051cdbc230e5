import { CameraDialog } from '@web/capture/CameraDialog'
import { Button } from '@web/components/action/Button'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Field } from '@web/components/field/Field'
import { useState } from 'react'
import { type MadeFile, useSentFile } from '../../../../act/useSentFile'
import type { FieldsProps } from '../act-form'
import type { SupplyDraft } from '../drafts/intake-drafts'
import { faultOf, LineField, pieceOf, TickField } from './Pieces'

/** As many pages as one line of a list may have. */
const MAX_PAGES = 30

/** 补交 — what the applicant brought, line by line of the one notice; photographed here, or a file. */
export function SupplyFields({ facts, draft, faults, change }: FieldsProps<SupplyDraft>) {
  const lines = (facts.detail.supplement?.lines ?? []).filter((line) => !line.supplied)
  const [taking, setTaking] = useState<string | null>(null)
  const file = useSentFile()
  const pagesOf = (lineId: string) => draft.files[lineId] ?? []
  const keep = async (lineId: string, made: MadeFile) => {
    const fileId = await file.send(made, 'material')
    if (fileId === null) return
    change((now) => ({
      files: { ...now.files, [lineId]: [...(now.files[lineId] ?? []), fileId] },
      lineIds: [...new Set([...now.lineIds, lineId])],
    }))
  }
  const tick = (lineId: string, on: boolean) =>
    change({
      lineIds: lines.map((line) => line.lineId).filter((one) => (one === lineId ? on : draft.lineIds.includes(one))),
    })
  const line = lines.find((one) => one.lineId === taking)
  const at = pieceOf({ draft, faults, change })
  return (
    <>
      <Field label="补来的是哪几样" group required path="lineIds" error={faultOf(faults, 'lineIds')}>
        {() =>
          lines.map((one) => (
            <section key={one.lineId} className="of-line" aria-label={one.name}>
              <header>
                <TickField
                  label={one.name}
                  value={draft.lineIds.includes(one.lineId)}
                  onChange={(on) => tick(one.lineId, on)}
                />
                <Button size="small" icon="camera" onClick={() => setTaking(one.lineId)} aria-label={`拍${one.name}`}>
                  {pagesOf(one.lineId).length === 0 ? '拍照或选文件' : `已传 ${pagesOf(one.lineId).length} 页`}
                </Button>
              </header>
              <p className="ym-note">{one.reason}</p>
            </section>
          ))
        }
      </Field>
      {file.problem === null ? null : <ProblemPanel problem={file.problem} />}
      <LineField label="拿不到的，为什么" {...at('cannotGet')} />
      {line === undefined ? null : (
        <CameraDialog
          title={`拍${line.name}`}
          hint={line.how}
          pagesTaken={pagesOf(line.lineId).length}
          maxPages={MAX_PAGES}
          onKeep={(photo) => keep(line.lineId, photo)}
          onClose={() => setTaking(null)}
        />
      )}
    </>
  )
}
