/** What a person needs after the start: the address first and once, who to sign in as, and a code for the phone. */
export async function announce({ url, accounts, inboxUrl, installUrl, showPasswords }) {
  const { renderUnicodeCompact } = await import('uqr')
  const lines = ['', `  一门  ${url}`, '', `  站点    ${url}/station/`, `  窗口    ${url}/office/`]
  if (inboxUrl) lines.push(`  收件箱  ${inboxUrl}（短信、微信、省平台都是替身，发出去的在这里看）`)
  if (installUrl) lines.push(`  证书页  ${installUrl}（手机先在这里装一次证书）`)
  if (accounts.length > 0) {
    const note = showPasswords ? '' : '（口令只在本机启动时显示；验证码在收件箱）'
    lines.push('', `  演示账号${note}`, ...table(accounts, showPasswords))
  }
  lines.push(
    '',
    indent(renderUnicodeCompact(installUrl ?? url)),
    '',
    `  ${installUrl ? '手机扫码打开。' : '要在手机上看：npm start -- --lan。'}按 Ctrl-C 停止。`,
    '',
  )
  console.log(lines.join('\n'))
}

function table(accounts, showPasswords) {
  const widest = Math.max(...accounts.map((one) => widthOf(one.who)))
  return accounts.map((one) => {
    const code = one.enrolCode ? `  登记码 ${one.enrolCode}` : ''
    const secret = showPasswords ? `  ${one.password}${code}` : ''
    return `    ${one.who}${' '.repeat(widest - widthOf(one.who))}  ${one.account.padEnd(14)}${secret}`.trimEnd()
  })
}

/** Columns a text takes in a terminal: Chinese signs take two. */
function widthOf(text) {
  return [...text].reduce((width, sign) => width + (sign.codePointAt(0) > 0x2e7f ? 2 : 1), 0)
}

function indent(text) {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')
}
