import type { GuideView } from '@shared/service-item/view/guide-view'
import { call } from '../../api/call'
import { Box, Press, Words } from '../../components/base/base'
import { Icon } from '../../components/Icon'
import { QrCode } from '../../components/QrCode'
import { ProblemNotice, Waiting } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { open } from '../../hooks/navigate'
import { useAnswer } from '../../hooks/useAnswer'
import { useParams } from '../../hooks/useParams'
import { CAN_PRINT, printScreen } from '../../platform/device/print'
import { addressOf } from '../../platform/net/request'
import { GuideDetails } from './GuideDetails'
import { GuideHead } from './GuideHead'
import { GuideMaterials } from './GuideMaterials'

/** 办事指南 — the answer first (where, how long, how much, what to bring), then every element that the data has. */
export function GuideScreen() {
  const { item, point } = useParams('item', 'point')
  const guide = useAnswer(item, () => call('catalogue', 'getGuide', { itemId: item }), { keepAs: `guide-${item}` })
  const { data } = guide
  const pointId = point === '' ? undefined : point
  const online = data?.channels === null || data?.channels?.online === true
  const foot =
    data === null ? undefined : (
      <Box className="btns is-row">
        <Press className="btn is-side" onPress={() => open('list', { item, point: pointId })}>
          看要带什么
        </Press>
        {online ? (
          <Press className="btn is-main" onPress={() => open('form', { item, point: pointId })}>
            在手机上办
          </Press>
        ) : (
          <Press className="btn is-main" onPress={() => open('stations')}>
            找最近的站
          </Press>
        )}
      </Box>
    )
  return (
    <Screen title="办事指南" foot={foot}>
      {data === null ? (
        guide.problem === null ? (
          <Waiting lines={10} />
        ) : (
          <ProblemNotice problem={guide.problem} onAgain={guide.again}>
            <Press className="btn is-text" onPress={() => open('help')}>
              打电话问
            </Press>
          </ProblemNotice>
        )
      ) : (
        <>
          <GuideHead guide={data} />
          <GuideMaterials guide={data} onList={() => open('list', { item, point: pointId })} />
          <GuideDetails guide={data} />
          <GuideFoot guide={data} />
        </>
      )}
    </Screen>
  )
}

function GuideFoot({ guide }: { guide: GuideView }) {
  const address = addressOf(`/#/packages/find/guide/index?item=${guide.itemId}`)
  return (
    <Box className="card center">
      <QrCode text={address} words={`${guide.name}办事指南的二维码`} />
      <Words className="block-text second">家里人扫一扫，就能看这份指南</Words>
      {CAN_PRINT ? (
        <Box className="btns gap no-print">
          <Press className="btn is-side" onPress={printScreen}>
            <Icon name="print" />
            <Words>打印这份指南</Words>
          </Press>
        </Box>
      ) : null}
      <Words className="block-text gap note">{`指南第 ${guide.version} 版${guide.evidence.asOf === null ? '' : `，资料截至 ${guide.evidence.asOf}`}`}</Words>
    </Box>
  )
}
