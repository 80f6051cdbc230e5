import type { GuideView } from '@shared/service-item/view/guide-view'
import { call } from '../../api/call'
import { Box, Press, Words } from '../../components/base/base'
import { Icon } from '../../components/Icon'
import { PointHere } from '../../components/PointHere'
import { QrCode } from '../../components/QrCode'
import { ProblemNotice, Waiting } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { open } from '../../hooks/navigate'
import { useAnswer } from '../../hooks/useAnswer'
import { useHere } from '../../hooks/useHere'
import { useParams } from '../../hooks/useParams'
import { CAN_PRINT, printScreen } from '../../platform/device/print'
import { addressOf } from '../../platform/net/request'
import { GuideDetails } from './GuideDetails'
import { GuideHead } from './GuideHead'
import { GuideMaterials } from './GuideMaterials'

/** 办事指南 — the answer first (where, how long, how much, what to bring), then every element that the data has. */
export function GuideScreen() {
  const { item, point } = useParams('item', 'point')
  const here = useHere()
  const scanned = useAnswer(point === '' ? null : point, () => call('place', 'getPoint', { pointId: point }))
  const station = scanned.data?.card ?? null
  const at = station === null ? here.at : { division: station.division }
  // With a poster's code the place of its point is waited for; a code that names none leaves the chosen place.
  const ready = point === '' || station !== null || scanned.problem !== null
  const guide = useAnswer(
    ready ? `${item}-${at.division ?? ''}` : null,
    () => call('catalogue', 'getGuide', { itemId: item, ...at }),
    { keepAs: `guide-${item}` },
  )
  const { data } = guide
  const pointId = station?.pointId
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
            <Press className="btn is-side" onPress={() => open('search')}>
              找别的事
            </Press>
            <Press className="btn is-text" onPress={() => open('help')}>
              打电话问
            </Press>
          </ProblemNotice>
        )
      ) : (
        <>
          <PointHere station={station} problem={scanned.problem} />
          <GuideHead guide={data} />
          <GuideMaterials guide={data} onList={() => open('list', { item, point: pointId })} />
          <GuideDetails guide={data} />
          <GuideFoot guide={data} pointId={pointId} />
        </>
      )}
    </Screen>
  )
}

function GuideFoot({ guide, pointId }: { guide: GuideView; pointId: string | undefined }) {
  const point = pointId === undefined ? '' : `point=${pointId}&`
  const address = addressOf(`/?${point}item=${guide.itemId}`)
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
