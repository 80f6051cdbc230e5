import { goToTab, type TabName } from '../hooks/navigate'
import { Box, Press, Words } from './base/base'
import { Icon, type IconName } from './Icon'

const ITEMS: readonly { tab: TabName; text: string; icon: IconName }[] = [
  { tab: 'home', text: '首页', icon: 'home' },
  { tab: 'items', text: '办事', icon: 'list' },
  { tab: 'code', text: '服务码', icon: 'code' },
  { tab: 'me', text: '我的', icon: 'person' },
]

/** 底部四栏 — 服务码 stands in the middle and is raised: it is what a counter asks for. */
export function TabBar({ current }: { current: TabName }) {
  return (
    <Box as="nav" className="tabs" label="主要页面">
      <Box className="tabs-in">
        {ITEMS.map((item) => (
          <Press
            key={item.tab}
            className={`tab ${item.tab === 'code' ? 'is-raised' : ''} ${item.tab === current ? 'is-current' : ''}`}
            current={item.tab === current}
            onPress={() => {
              if (item.tab !== current) goToTab(item.tab)
            }}
          >
            <Words className="tab-icon">
              <Icon name={item.icon} />
            </Words>
            <Words className="tab-text">{item.text}</Words>
          </Press>
        ))}
      </Box>
    </Box>
  )
}
