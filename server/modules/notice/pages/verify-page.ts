import { longDate } from '@shared/notice/chinese-text'
import type { PublicVerification } from '@shared/notice/public-verification'

/** What the page says of a paper. */
const WORDS: Readonly<Record<PublicVerification['state'], { title: string; head: string; more: string }>> = {
  valid: { title: '这份文书是真的', head: '这份文书是真的，现在有效', more: '由下面的单位制发，登记在册。' },
  void: { title: '这份文书已经作废', head: '这份文书已经作废', more: '确实制发过，后来作废了，不能再用。' },
  revoked: {
    title: '这份决定已经撤销',
    head: '这份决定已经撤销（撤回、注销），现在无效',
    more: '确实制发过，所载的决定后来撤销、撤回或者注销了，不能再用。',
  },
}

/** The page that confirms a paper, or says that it no longer holds. */
export function renderVerification(found: PublicVerification, code: string): string {
  const words = WORDS[found.state]
  const rows: readonly (readonly [string, string])[] = [
    ['制发单位', found.organ],
    ['文书种类', found.kind],
    ['文号', found.number],
    ['制发日期', longDate(found.issuedOn)],
    ['核验码', code],
  ]
  const list = rows.map(([name, value]) => `<div><dt>${name}</dt><dd>${escapeHtml(value)}</dd></div>`).join('')
  return page(
    words.title,
    `<section class="state ${found.state === 'valid' ? 'good' : 'late'}">${
      found.state === 'valid' ? TICK : CROSS
    }<div><h1>${words.head}</h1><p>${words.more}</p></div></section>
<dl>${list}</dl>
<section class="note"><h2>请和手里的纸对一对</h2><p>单位、文号、日期、核验码都一样，才是同一份。有一项不一样，就不要相信那张纸。</p>
<p>为了保护个人信息，这里不显示姓名，也不显示办的是什么事。</p></section>`,
  )
}

/** The page for a code that is nobody's; it says what to look at next. */
export function renderUnknownCode(): string {
  return page(
    '没有查到这个核验码',
    `<section class="state soon">${MARK}<div><h1>没有查到这个核验码</h1><p>也许是抄错了一位，也许这张纸不是我们制发的。</p></div></section>
<section class="note"><h2>可以这样再试</h2><p>核验码印在文书最下面，一共 16 位，只有数字和大写字母，没有字母 I、L、O、U。</p>
<p>直接扫文书右下角的方块码，最不容易错。</p><p>还是查不到，请带着文书到制发单位，或者拨打 <a href="tel:12345">12345</a> 问。</p></section>`,
  )
}

const icon = (path: string) =>
  `<svg width="44" height="44" viewBox="0 0 44 44" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="22" cy="22" r="20" stroke-width="3"/>${path}</svg>`
const TICK = icon('<path d="M13 23l6.5 6.5L31.5 16"/>')
const CROSS = icon('<path d="M15 15l14 14M29 15L15 29"/>')
const MARK = icon('<path d="M22 12v13M22 31.5v.5"/>')

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${title} · 文书核验</title><style>${CSS}</style></head>
<body><header><span class="seal">一门</span>文书核验</header><main>${body}</main>
<footer><a href="/">回首页</a></footer></body></html>`
}

const CSS = `:root{color-scheme:light}*{box-sizing:border-box}
body{margin:0;background:#f5f8f7;color:#1b2422;font:17px/1.6 "PingFang SC","HarmonyOS Sans SC",MiSans,"Microsoft YaHei","Noto Sans SC",sans-serif}
header{display:flex;align-items:center;gap:10px;max-width:560px;margin:0 auto;padding:16px;font-weight:600}
.seal{background:#0b6b66;color:#fff;border-radius:8px;padding:2px 8px;font-size:15px}
main{max-width:560px;margin:0 auto;padding:0 16px}
section,dl{background:#fff;border:1px solid #c9d2d0;border-radius:12px;padding:16px;margin:0 0 12px}
.state{display:flex;gap:16px;align-items:center}.state svg{flex:none}
.good{color:#1e7b4a;border-color:#1e7b4a}.late{color:#b3261e;border-color:#b3261e;background:#fdecea}.soon{color:#8f5b00;border-color:#8f5b00;background:#fff4dc}
h1{font-size:22px;line-height:1.4;margin:0 0 4px}.state p{margin:0;color:#1b2422}
h2{font-size:17px;margin:0 0 8px}.note p{margin:0 0 8px;color:#55615e}.note p:last-child{margin:0}
dl div{display:flex;gap:16px;padding:10px 0;border-bottom:1px solid #e4eae8}dl div:last-child{border:0}dl{padding:6px 16px}
dt{flex:none;width:5em;color:#55615e}dd{margin:0;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
a{color:#0b6b66}a:focus-visible{outline:3px solid rgba(11,107,102,.4);outline-offset:2px}
footer{max-width:560px;margin:0 auto;padding:4px 16px 32px}footer a{display:inline-block;padding:12px 0;min-height:48px}`

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
