import { Button } from '../../../web/components/action/Button'
import '../../../web/session/sign-in.css'

/** 有了新版本 — shown where another window went on to a newer version: what was being filled in is kept, and one button leads there. */
export function Outdated() {
  return (
    <main className="ym-sign-in" role="alert">
      <div className="ym-sign-in-card">
        <h1>已经换成新版本</h1>
        <p>另一个窗口打开了新版本，这个窗口不能再用。正在填的已经存进草稿，收的件都在。</p>
        <Button kind="solid" size="large" onClick={() => window.location.reload()}>
          用新版本打开
        </Button>
      </div>
    </main>
  )
}
