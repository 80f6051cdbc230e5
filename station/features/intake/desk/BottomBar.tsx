import type { ReactNode } from 'react'

/** 底栏 — when it was last written to this machine, and the acts with their keys; the recommended one at the right. */
export function BottomBar({ savedAt, children }: { readonly savedAt: string | null; readonly children: ReactNode }) {
  return (
    <footer className="st-bottom">
      <p className="ym-soft ym-figures">{savedAt === null ? '还没有保存' : `已存本机 ${clockText(savedAt)}`}</p>
      <div className="st-bottom-acts">{children}</div>
    </footer>
  )
}

/** 10:32:07 in Asia/Shanghai. */
function clockText(at: string): string {
  return new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  }).format(new Date(at))
}
