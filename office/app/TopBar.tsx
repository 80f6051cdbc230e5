import type { StaffMe } from '@shared/identity/view/session-view'
import { useServerAct } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { applyTextSize, readTextSize } from '@web/theme/theme'
import { useState } from 'react'
import type { PageProps } from './page-props'
import { SearchBox } from './SearchBox'

/** 顶栏 — search, who works and where, messages, large type, leaving. */
export function TopBar({
  me,
  place,
  change,
  refresh,
}: Pick<PageProps, 'me' | 'place' | 'change'> & { readonly refresh: () => void }) {
  const leave = useServerAct('identity.logout')
  const [size, setSize] = useState(readTextSize)
  const enlarge = () => {
    const next = size === 'large' ? 'normal' : 'large'
    applyTextSize(next)
    setSize(next)
  }
  const signOut = async () => {
    if ((await leave.run({})) !== null) refresh()
  }
  return (
    <header className="of-top">
      <p className="of-brand">一门 · 工作台</p>
      <SearchBox place={place} change={change} />
      <p className="of-who" title={postsOf(me)}>
        {me.unit.name} · {me.name}
      </p>
      <Button kind="text" aria-pressed={size === 'large'} onClick={enlarge}>
        大字
      </Button>
      <Button kind="text" busy={leave.busy} onClick={signOut}>
        退出
      </Button>
    </header>
  )
}

function postsOf(me: StaffMe): string {
  return me.roles.map((one) => `${one.unitName}${one.acting ? '（代）' : ''}`).join('、')
}
