import { call } from '../../api/call'
import { Box, Call, Press, Title, Words } from '../../components/base/base'
import { Icon } from '../../components/Icon'
import { Screen } from '../../components/Screen'
import { StationLine } from '../../components/StationLine'
import { open } from '../../hooks/navigate'
import { useAnswer } from '../../hooks/useAnswer'
import { useHere } from '../../hooks/useHere'

/** 打电话问 — the nearest people, the hotline, and where to turn when something could not be done. */
export function HelpScreen() {
  const here = useHere()
  const home = useAnswer(`home-${here.key}`, () => call('catalogue', 'getHome', here.at), { keepAs: 'home' })
  const phone = home.data?.phone ?? '12345'
  return (
    <Screen title="打电话问">
      {home.data?.station ? (
        <Box className="card">
          <Title level={2} className="cap">
            离您最近的站
          </Title>
          <Box className="gap-s">
            <StationLine station={home.data.station} />
          </Box>
        </Box>
      ) : null}
      <Box className="card">
        <Title level={2} className="heading">
          政务服务热线
        </Title>
        <Words className="block-text gap-s second">问怎么办、办到哪了，或反映办不成的事、服务不好的地方。</Words>
        <Box className="btns gap">
          <Call className="btn is-main" phone={phone}>
            <Icon name="phone" />
            <Words>{`打 ${phone}`}</Words>
          </Call>
        </Box>
      </Box>
      <Box className="card">
        <Title level={2} className="heading">
          不方便出门
        </Title>
        <Words className="block-text gap-s second">标了“可以上门”的站，可以请工作人员到家里办，不收钱。</Words>
        <Press className="row gap" onPress={() => open('stations')}>
          <Words className="row-body row-name">看哪些站可以上门</Words>
          <Icon name="next" />
        </Press>
      </Box>
    </Screen>
  )
}
