import { saysSomething } from '@shared/case/acts/intake/says-something'
import type { OwnCase } from '@shared/station/view/own-case'
import { lazy, Suspense, useState } from 'react'
import type { TakenPhoto } from '../../../web/capture/photo-file'
import { Button } from '../../../web/components/action/Button'
import { useAnnounce } from '../../../web/components/feedback/Announcer'
import { Tag } from '../../../web/components/feedback/Light'
import { ProblemPanel } from '../../../web/components/feedback/ProblemPanel'
import { Field } from '../../../web/components/field/Field'
import { TextInput } from '../../../web/components/field/TextInput'
import { Drawer } from '../../../web/components/overlay/Dialog'
import { useStation } from '../../app/station-context'
import { useAttempt } from '../../app/useAttempt'
import './cases.css'

const CameraDialog = lazy(async () => ({ default: (await import('../../../web/capture/CameraDialog')).CameraDialog }))

type Page = TakenPhoto & { readonly lineKey: string }

/** 替他补交 — photographs what he brought, line by line; what he cannot get is written down instead. */
export function SupplyDrawer({ caseFile, onClose }: { readonly caseFile: OwnCase; readonly onClose: () => void }) {
  const station = useStation()
  const announce = useAnnounce()
  const [pages, setPages] = useState<readonly Page[]>([])
  const [taking, setTaking] = useState<string | null>(null)
  const [cannot, setCannot] = useState('')
  const { busy, problem, attempt } = useAttempt()
  const lines = caseFile.supplement?.lines ?? []
  const line = lines.find((one) => one.lineId === taking)
  const done = [...new Set(pages.map((page) => page.lineKey))]
  const supply = async () => {
    const sent = await attempt(() =>
      station.supply({
        caseId: caseFile.caseId,
        lineIds: done,
        photos: pages.map(({ lineKey, bytes, mime }) => ({ lineKey, bytes, mime })),
        cannotGet: cannot.trim() === '' ? null : cannot.trim(),
      }),
    )
    if (!sent) return
    announce('已提交，存在本机，有网自动上传')
    onClose()
  }
  return (
    <Drawer
      title={`${caseFile.applicantMasked} · ${caseFile.itemName}`}
      note={caseFile.numberText}
      onClose={onClose}
      actions={
        <Button
          kind="solid"
          busy={busy}
          disabled={!saysSomething({ lineIds: done, cannotGet: cannot })}
          onClick={() => void supply()}
        >
          {done.length === 0 ? '记下他补不来' : `补交这 ${done.length} 样`}
        </Button>
      }
    >
      <div className="st-lines">
        {problem === null ? null : <ProblemPanel problem={problem} />}
        {lines.map((one) => {
          const count = pages.filter((page) => page.lineKey === one.lineId).length
          return (
            <section key={one.lineId} className="st-line">
              <div>
                <h3>{one.name}</h3>
                <p>{one.reason}</p>
                <p className="ym-soft">{one.how}</p>
              </div>
              <div className="st-line-side">
                {one.supplied ? (
                  <Tag tone="good" icon="tick">
                    补来了
                  </Tag>
                ) : count > 0 ? (
                  <Tag tone="good">{`已拍 ${count} 页`}</Tag>
                ) : (
                  <Tag tone="soon">等补</Tag>
                )}
                {one.supplied ? null : (
                  <Button
                    size="small"
                    icon="camera"
                    data-first={one === lines[0] || undefined}
                    onClick={() => setTaking(one.lineId)}
                  >
                    {count > 0 ? '再拍一页' : '拍照'}
                  </Button>
                )}
              </div>
            </section>
          )
        })}
        <Field label="他补不来的，为什么" help="比如：原件丢了，派出所说要半个月">
          {(aria) => <TextInput {...aria} maxLength={200} value={cannot} onChange={setCannot} />}
        </Field>
      </div>
      {line === undefined ? null : (
        <Suspense fallback={null}>
          <CameraDialog
            title={`拍${line.name}`}
            hint={line.how}
            pagesTaken={pages.filter((page) => page.lineKey === line.lineId).length}
            maxPages={20}
            onKeep={async (photo) => setPages((now) => [...now, { ...photo, lineKey: line.lineId }])}
            onClose={() => setTaking(null)}
          />
        </Suspense>
      )}
    </Drawer>
  )
}
