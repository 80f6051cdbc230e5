import Taro, { useDidShow } from '@tarojs/taro'
import { type ReactNode, useEffect, useState } from 'react'
import { back, type TabName } from '../hooks/navigate'
import { textScale } from '../platform/device/text-size'
import { onlineStore } from '../state/online'
import { elderStore } from '../state/preferences'
import { useStore } from '../state/store'
import { Box, Press, Title, Words } from './base/base'
import { Icon } from './Icon'
import { TabBar } from './TabBar'

/** 一屏 — the frame of every screen: title, way back, network line, tab bar, and the person's type size. */
export function Screen(props: {
  title: string
  tab?: TabName
  plain?: boolean
  foot?: ReactNode
  action?: ReactNode
  onBack?: () => void
  children: ReactNode
}) {
  const { title, tab, plain, foot, action, onBack, children } = props
  const elder = useStore(elderStore)
  const online = useStore(onlineStore)
  const [scale, setScale] = useState(1)
  const windowTitle = tab === 'home' ? '一门' : title
  useDidShow(() => {
    setScale(textScale())
    void Taro.setNavigationBarTitle({ title: windowTitle })
  })
  useEffect(() => void Taro.setNavigationBarTitle({ title: windowTitle }), [windowTitle])
  const isWeb = process.env.TARO_ENV === 'h5'
  return (
    <Box
      className={`ym ${elder ? 'is-elder' : ''} ${tab === undefined ? '' : 'has-tabs'} ${foot === undefined ? '' : 'has-foot'}`}
      style={{ '--scale': String(scale) }}
    >
      {isWeb && tab === undefined ? (
        <Box as="header" className="top">
          <Press className="top-back" label="返回" onPress={onBack ?? back}>
            <Icon name="back" />
          </Press>
          <Title level={1} className="top-title" id="screen-title">
            {title}
          </Title>
          {action}
        </Box>
      ) : null}
      {online ? null : (
        <Box className="line-offline" role="status">
          <Icon name="offline" />
          <Words>没有网络，已保存在手机里</Words>
        </Box>
      )}
      <Box as="main" className={plain ? 'main is-plain' : 'main'}>
        {children}
      </Box>
      {foot === undefined ? null : (
        <Box as="footer" className="foot">
          <Box className="foot-in">{foot}</Box>
        </Box>
      )}
      {tab !== undefined && isWeb ? <TabBar current={tab} /> : null}
    </Box>
  )
}
