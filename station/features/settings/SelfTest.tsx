import { useState } from 'react'
import { Button } from '../../../web/components/action/Button'
import { useAnnounce } from '../../../web/components/feedback/Announcer'
import { Tag } from '../../../web/components/feedback/Light'
import { runSelfTest, type TestResult } from './self-test'

/** 体检 — what works on this machine, as a list that can be read out to the township on the phone. */
export function SelfTest() {
  const announce = useAnnounce()
  const [results, setResults] = useState<readonly TestResult[]>([])
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    setResults(await runSelfTest())
    setBusy(false)
  }
  const copy = async () => {
    await navigator.clipboard.writeText(results.map((one) => `${one.name}：${one.words}`).join('\n'))
    announce('抄下来了，可以发给乡里')
  }
  return (
    <section className="ym-card">
      <h3>体检</h3>
      <p className="ym-soft">不好用的时候先做一次，念给乡里听</p>
      <ul className="st-tests">
        {results.map((one) => (
          <li key={one.key}>
            <span>{one.name}</span>
            <span className="ym-soft">{one.words}</span>
            <Tag tone={one.ok ? 'good' : 'soon'} icon={one.ok ? 'tick' : 'alert'}>
              {one.ok ? '正常' : '留意'}
            </Tag>
          </li>
        ))}
      </ul>
      <div className="st-actions">
        <Button busy={busy} onClick={() => void run()}>
          {results.length === 0 ? '开始体检' : '再做一次'}
        </Button>
        {results.length === 0 ? null : <Button onClick={() => void copy()}>抄下结果</Button>}
      </div>
    </section>
  )
}
