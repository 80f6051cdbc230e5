import { useDidHide, useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Box, Press, Title, Words } from '../../components/base/base'
import { QrCode } from '../../components/QrCode'
import { Empty, ProblemNotice, Waiting } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { open } from '../../hooks/navigate'
import { openScanned } from '../../hooks/open-scanned'
import { useMe } from '../../hooks/useMe'
import { CAN_SCAN, scanCode } from '../../platform/device/scan'
import { ConsentAsks } from './ConsentAsks'
import { useServiceCode } from './useServiceCode'

/** 服务码 — shown at a station so that nobody has to type; the phone asks before anything is opened. */
export function CodeScreen() {
  const me = useMe()
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  const citizen = me?.kind === 'citizen' ? me : null
  return (
    <Screen title="服务码" tab="code" plain>
      <Box className="home-top">
        <Box className="home-top-in">
          <Title level={1} className="heading">
            服务码
          </Title>
          <Words className="block-text second">到站里亮给工作人员扫，不用报姓名、身份证号。</Words>
        </Box>
      </Box>
      <Box className="main">
        {citizen === null ? (
          <Box className="card">
            <Empty icon="code" text="登录并登记姓名后，这里会亮出您的码。">
              <Press className="btn is-main" onPress={() => open('login')}>
                登录
              </Press>
            </Empty>
          </Box>
        ) : citizen.registered ? (
          <LiveCode live={shown} />
        ) : (
          <Box className="card">
            <Empty icon="code" text="还差一步：登记姓名和身份证号。">
              <Press className="btn is-main" onPress={() => open('person')}>
                去登记
              </Press>
            </Empty>
          </Box>
        )}
        {CAN_SCAN ? (
          <Box className="card">
            <Press
              className="row is-first"
              onPress={() => void scanCode().then((text) => (text === null ? undefined : openScanned(text)))}
            >
              <Words className="row-body row-name">扫站里的海报办事</Words>
            </Press>
          </Box>
        ) : null}
      </Box>
    </Screen>
  )
}

function LiveCode({ live }: { live: boolean }) {
  const code = useServiceCode(live)
  return (
    <>
      <ConsentAsks live={live} />
      <Box className="card center">
        {code.text === null ? (
          code.problem === null ? (
            <Waiting lines={3} />
          ) : (
            <ProblemNotice problem={code.problem} onAgain={code.again} />
          )
        ) : (
          <>
            <QrCode className="qr is-large" text={code.text} words="您的服务码，给工作人员扫" />
            <Words className="block-text gap strong" role="timer">{`${code.left} 秒后自动换新`}</Words>
            <Words className="block-text second">只能用一次，截下来的图不能用</Words>
            <Press className="linklike" onPress={code.again}>
              现在换一个
            </Press>
          </>
        )}
      </Box>
      <Words className="block-text note gap">
        工作人员扫了以后，这一页会问您同不同意。您同意了，他才看得到您的资料。
      </Words>
    </>
  )
}
