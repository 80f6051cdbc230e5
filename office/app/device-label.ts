/** How this browser is named in the list of sessions: what it is, never who uses it. */
export function deviceLabel(): string {
  const agent = navigator.userAgent
  const system = /Windows/.test(agent)
    ? 'Windows'
    : /Android/.test(agent)
      ? '安卓'
      : /Mac OS/.test(agent)
        ? 'Mac'
        : '电脑'
  return `工作台 · ${system} 浏览器`
}
