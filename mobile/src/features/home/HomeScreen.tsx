import type { HomeView } from '@shared/service-item/view/home-view'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../../api/call'
import { Box, Press, Title, Words } from '../../components/base/base'
import { ElderToggle } from '../../components/ElderToggle'
import { Icon } from '../../components/Icon'
import { iconOf } from '../../components/item-icon'
import { ProblemNotice, Waiting } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { StationLine } from '../../components/StationLine'
import { open } from '../../hooks/navigate'
import { useAnswer } from '../../hooks/useAnswer'
import { useHere } from '../../hooks/useHere'
import { placeStore } from '../../state/preferences'
import { useStore } from '../../state/store'
import { HomeTodos } from './HomeTodos'

/** 首页 — search first, then what waits for this person, then what most people come for. */
export function HomeScreen() {
  const place = useStore(placeStore)
  const here = useHere()
  const [visit, setVisit] = useState(0)
  useDidShow(() => setVisit((count) => count + 1))
  const home = useAnswer(`home-${here.key}`, () => call('catalogue', 'getHome', here.at), { keepAs: 'home' })
  return (
    <Screen title="首页" tab="home" plain>
      <Box className="home-top">
        <Box className="home-top-in">
          <Box className="spread">
            <Press
              className="place"
              label={`您的地方：${place?.name ?? '全县'}，换一个`}
              onPress={() => open('region')}
            >
              <Icon name="pin" />
              <Words>{place?.name ?? '选您的乡镇'}</Words>
              <Icon name="down" className="icon-down" />
            </Press>
            <ElderToggle />
          </Box>
          <Press className="searchbox gap-s" onPress={() => open('search')}>
            <Icon name="search" />
            <Words>想办什么？如“残疾证”</Words>
          </Press>
        </Box>
      </Box>
      <Box className="main">
        <HomeTodos visit={visit} />
        {home.problem !== null && home.data === null ? (
          <ProblemNotice problem={home.problem} onAgain={home.again} />
        ) : home.data === null ? (
          <Waiting lines={8} />
        ) : (
          <HomeBlocks home={home.data} />
        )}
      </Box>
    </Screen>
  )
}

function HomeBlocks({ home }: { home: HomeView }) {
  return (
    <>
      <Box as="section" className="card">
        <Title level={2} className="cap">
          这里办得最多
        </Title>
        <Box className="grid">
          {home.frequent.slice(0, 8).map((item) => (
            <Press key={item.itemId} className="grid-item" onPress={() => open('guide', { item: item.itemId })}>
              <Icon name={iconOf(item.itemId)} />
              <Words>{shortNameOf(item.name)}</Words>
            </Press>
          ))}
        </Box>
      </Box>
      <Box as="section" className="card">
        <Title level={2} className="cap">
          一件事一次办
        </Title>
        {home.bundles.map((bundle) => (
          <Press key={bundle.id} className="row" onPress={() => open('bundle', { id: bundle.id })}>
            <Words className="row-body row-name">{bundle.name}</Words>
            <Words className="row-end">{bundle.items} 件事</Words>
            <Icon name="next" />
          </Press>
        ))}
      </Box>
      <Box as="section" className="card">
        <Title level={2} className="cap">
          离您最近的站
        </Title>
        {home.station === null ? (
          <Words className="block-text gap-s">先选您的乡镇，这里会列出最近的站。</Words>
        ) : (
          <Box className="gap-s">
            <StationLine station={home.station} />
          </Box>
        )}
        <Press className="row gap" onPress={() => open('stations')}>
          <Words className="row-body row-name">看全部站点和窗口</Words>
          <Icon name="next" />
        </Press>
      </Box>
      <Box as="section" className="card">
        <Press className="row is-first" onPress={() => open('query')}>
          <Icon name="clock" />
          <Words className="row-body row-name">查办件：用查询码，不用登录</Words>
          <Icon name="next" />
        </Press>
        <Press className="row" onPress={() => open('help')}>
          <Icon name="phone" />
          <Words className="row-body row-name">打电话问，或反映办不成的事</Words>
          <Icon name="next" />
        </Press>
      </Box>
    </>
  )
}

/** A grid has no room for what stands in brackets; the guide gives the whole name. */
function shortNameOf(name: string): string {
  return name.replace(/（[^）]*）/g, '')
}
