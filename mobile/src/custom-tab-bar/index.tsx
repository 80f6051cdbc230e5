import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Box } from '../components/base/base'
import { TabBar } from '../components/TabBar'
import { TABS, type TabName } from '../hooks/navigate'
import { elderStore } from '../state/preferences'
import { useStore } from '../state/store'

/** The mini-program's own tab bar, one per tab page. */
export default function CustomTabBar() {
  const elder = useStore(elderStore)
  const [current, setCurrent] = useState<TabName>('home')
  const look = () => {
    const route = Taro.getCurrentPages().at(-1)?.route ?? ''
    setCurrent(TABS.find((tab) => route.includes(`/${tab}/`)) ?? 'home')
  }
  useDidShow(look)
  useEffect(look, [])
  return (
    <Box className={`ym is-bar ${elder ? 'is-elder' : ''}`}>
      <TabBar current={current} />
    </Box>
  )
}
