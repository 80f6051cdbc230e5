import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../../api/call'
import { newId } from '../../api/new-id'
import { endSession } from '../../api/token'
import { Box, Press, Title, Words } from '../../components/base/base'
import { ElderToggle } from '../../components/ElderToggle'
import { Icon, type IconName } from '../../components/Icon'
import { Screen } from '../../components/Screen'
import { open, type ScreenName } from '../../hooks/navigate'
import { useAnswer } from '../../hooks/useAnswer'
import { askMe, useMe } from '../../hooks/useMe'
import { chooseElder, elderStore } from '../../state/preferences'
import { useStore } from '../../state/store'
import { ASSURANCE_WORDS } from './assurance-words'

/** 我的 — who one is, one's cases and messages, type size, phones that are signed in. */
export function MeScreen() {
  const me = useMe()
  const [visit, setVisit] = useState(0)
  useDidShow(() => setVisit((count) => count + 1))
  const citizen = me?.kind === 'citizen' ? me : null
  const inbox = useAnswer(citizen === null ? null : `inbox-${visit}`, () => call('notice', 'listInbox', {}))
  const unread = inbox.data?.unread ?? 0
  return (
    <Screen title="我的" tab="me" plain>
      <Box className="home-top">
        <Box className="home-top-in">
          <Box className="spread">
            <Title level={1} className="heading">
              {citizen === null ? '还没登录' : (citizen.nameMasked ?? '还没登记姓名')}
            </Title>
            <ElderToggle />
          </Box>
          {citizen === null ? (
            <>
              <Words className="block-text second">登录后能看办件、收通知、亮服务码。</Words>
              <Box className="btns gap">
                <Press className="btn is-main" onPress={() => open('login')}>
                  登录
                </Press>
              </Box>
            </>
          ) : (
            <Words className="block-text second">{`${citizen.phoneMasked} · ${ASSURANCE_WORDS[citizen.assurance]}`}</Words>
          )}
        </Box>
      </Box>
      <Box className="main">
        {citizen !== null && !citizen.registered ? (
          <Box className="todo">
            <Box className="todo-body">
              <Words className="todo-title">登记姓名和身份证号</Words>
              <Words className="block-text second">登记一次，以后亮码办事、填表都省事。</Words>
            </Box>
            <Press className="btn is-main" onPress={() => open('person')}>
              去登记
            </Press>
          </Box>
        ) : null}
        <Box className="card">
          <Row icon="list" name="我的办件" to={citizen === null ? 'login' : 'cases'} first />
          <Row
            icon="bell"
            name="消息"
            to={citizen === null ? 'login' : 'messages'}
            {...(unread === 0 ? {} : { end: `${unread} 条没看` })}
          />
          <Row icon="clock" name="查办件，不用登录" to="query" />
          <Row icon="pen" name="凭查询码评价" to="rate" />
        </Box>
        <Box className="card">
          <Row icon="pin" name="站点和窗口" to="stations" first />
          <Row icon="phone" name="打电话问，反映办不成的事" to="help" />
        </Box>
        {citizen === null ? null : <Account registered={citizen.registered} />}
      </Box>
    </Screen>
  )
}

function Account({ registered }: { registered: boolean }) {
  const elder = useStore(elderStore)
  const leave = () => {
    void call('identity', 'logout', {}).then(
      () => endSession(),
      () => endSession(),
    )
  }
  const everywhere = async () => {
    chooseElder(!elder)
    await call('identity', 'setElderMode', { opId: await newId(), on: !elder }).then(askMe, () => undefined)
  }
  return (
    <Box className="card">
      <Row icon="person" name={registered ? '我登记的身份' : '登记姓名和身份证号'} to="person" first />
      <Press className="row" onPress={() => void everywhere()}>
        <Icon name="plus" />
        <Words className="row-body row-name">
          {elder ? '换回普通版（各台手机都换）' : '换成长辈版（各台手机都换）'}
        </Words>
      </Press>
      <Row icon="family" name="委托：替我办、我替人办" to="mandates" />
      {registered ? <Row icon="code" name="老人的纸质服务卡" to="cards" /> : null}
      <Row icon="shield" name="登录的设备" to="sessions" />
      <Press className="row" onPress={leave}>
        <Icon name="back" />
        <Words className="row-body row-name">退出登录</Words>
      </Press>
    </Box>
  )
}

function Row({
  icon,
  name,
  to,
  end,
  first = false,
}: {
  icon: IconName
  name: string
  to: ScreenName
  end?: string
  first?: boolean
}) {
  return (
    <Press className={`row ${first ? 'is-first' : ''}`} onPress={() => open(to)}>
      <Icon name={icon} />
      <Words className="row-body row-name">{name}</Words>
      {end === undefined ? null : <Words className="row-end soon">{end}</Words>}
      <Icon name="next" />
    </Press>
  )
}
