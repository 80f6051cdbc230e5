import type { Received } from './received'

const NAMES: Readonly<Record<Received['peer'], string>> = { sms: '短信', wechat: '微信订阅消息', province: '省平台' }

/** The page that shows, in the demo, what would have gone to phones and to the province. */
export function renderInboxPage(items: readonly Received[]): string {
  const rows = items
    .map(
      (item) =>
        `<tr><td>${escapeHtml(item.at.slice(11, 19))}</td><td>${NAMES[item.peer]}</td><td>${escapeHtml(item.to)}</td><td>${escapeHtml(item.text)}</td></tr>`,
    )
    .join('')
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="5"><title>演示收件箱</title><link rel="stylesheet" href="/standin/inbox.css"></head><body><main><h1>演示收件箱</h1><p>短信、微信和省平台都是替身：发出去的都停在这里，没有真的发给任何人。</p><table><thead><tr><th>时间</th><th>到哪里</th><th>收件方</th><th>内容</th></tr></thead><tbody>${rows}</tbody></table>${items.length === 0 ? '<p>还没有收到东西。办一件事再来看。</p>' : ''}</main></body></html>`
}

export const INBOX_CSS = `body{margin:0;background:#f5f8f7;color:#1b2422;font:15px/1.5 "PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif}
main{max-width:1100px;margin:24px auto;padding:0 16px}h1{font-size:24px;margin:0 0 8px}p{color:#55615e}
table{width:100%;border-collapse:collapse;background:#fff;border:1px solid #c9d2d0}th,td{padding:10px 12px;text-align:left;vertical-align:top;border-bottom:1px solid #e4eae8}
th{color:#55615e;font-weight:600;white-space:nowrap}td:nth-child(-n+3){white-space:nowrap;font-variant-numeric:tabular-nums}`

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
