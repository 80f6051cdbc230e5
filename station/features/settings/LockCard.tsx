import { Choice } from '../../../web/components/field/Choice'
import { Field } from '../../../web/components/field/Field'
import { useOpenDevice, useStation } from '../../app/station-context'

const MINUTE_MS = 60_000
const IDLE_MINUTES = [3, 5, 10] as const
const HIDDEN_MINUTES = [1, 5] as const

/** 自动锁屏 — how long the device waits before it locks itself; never not at all, for others walk by the counter. */
export function LockCard() {
  const station = useStation()
  const { lock } = useOpenDevice()
  return (
    <section className="ym-card">
      <h3>自动锁屏</h3>
      <div className="st-stack">
        <Field label="没人动，多久锁上" required group>
          {(aria) => (
            <Choice
              id={aria.id}
              options={IDLE_MINUTES.map((minutes) => ({ value: String(minutes), label: `${minutes} 分钟` }))}
              value={String(lock.idleMs / MINUTE_MS)}
              onChange={(minutes) => void station.setLock({ ...lock, idleMs: Number(minutes) * MINUTE_MS })}
            />
          )}
        </Field>
        <Field label="切到别的窗口，多久锁上" required group>
          {(aria) => (
            <Choice
              id={aria.id}
              options={HIDDEN_MINUTES.map((minutes) => ({ value: String(minutes), label: `${minutes} 分钟` }))}
              value={String(lock.hiddenMs / MINUTE_MS)}
              onChange={(minutes) => void station.setLock({ ...lock, hiddenMs: Number(minutes) * MINUTE_MS })}
            />
          )}
        </Field>
      </div>
      <p className="ym-note">锁上时正在填的会先存进草稿。</p>
    </section>
  )
}
