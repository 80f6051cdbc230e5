/** What the list of sessions shows of this phone. */
export function deviceLabel(): string {
  const agent = navigator.userAgent
  const system = /iPhone|iPad/.test(agent) ? '苹果手机' : /Android/.test(agent) ? '安卓手机' : '电脑'
  return `${system}的浏览器`
}
