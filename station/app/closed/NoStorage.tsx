import { Button } from '../../../web/components/action/Button'
import '../../../web/session/sign-in.css'

/** Why nothing can be kept: the disk is full, or the browser refuses (a private window, a policy, a damaged profile). */
export type StorageFault = 'full' | 'refused'

/** What a failure to open the device's stores means. */
export function storageFaultOf(error: unknown): StorageFault {
  for (let inner: unknown = error, depth = 0; inner instanceof Object && depth < 4; depth += 1) {
    const { name, message } = inner as { name?: unknown; message?: unknown }
    if (name === 'QuotaExceededError' || /disk|space|quota/i.test(String(message))) return 'full'
    inner = (inner as { inner?: unknown }).inner
  }
  return 'refused'
}

const WORDS: Readonly<Record<StorageFault, { readonly what: string; readonly todo: readonly string[] }>> = {
  full: {
    what: '这台设备的磁盘满了，浏览器打不开存件的地方。',
    todo: [
      '删掉或挪走磁盘上不用的大文件，空出 1 GB 以上。',
      '不要清除浏览器数据：没上传的件在里面。',
      '空出来以后点“再试一次”。',
    ],
  },
  refused: {
    what: '这个浏览器不让存东西，离线收件做不了。',
    todo: [
      '看看是不是开了无痕窗口：请用普通窗口打开。',
      '在浏览器设置里允许这个网站存储数据。',
      '不要清除浏览器数据：没上传的件在里面。还不行，请打电话给乡里管理员。',
    ],
  },
}

/** 存不了 — shown instead of the station when the browser keeps nothing: what is wrong, that nothing was lost, what to do. */
export function NoStorage({ fault }: { readonly fault: StorageFault }) {
  const { what, todo } = WORDS[fault]
  return (
    <main className="ym-sign-in" role="alert">
      <div className="ym-sign-in-card">
        <h1>现在不能收件</h1>
        <p>{what}</p>
        <p>以前存下的没有丢，也没有动。</p>
        <ul>
          {todo.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Button kind="solid" size="large" onClick={() => window.location.reload()}>
          再试一次
        </Button>
      </div>
    </main>
  )
}
