import type { StationCard } from '@shared/organisation/view/place-view'
import { call } from '../../api/call'
import { Box, Press, Words } from '../../components/base/base'
import { Icon } from '../../components/Icon'
import { PointHere } from '../../components/PointHere'
import { Empty, ProblemNotice, Waiting } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { StationLine } from '../../components/StationLine'
import { open } from '../../hooks/navigate'
import { useAnswer } from '../../hooks/useAnswer'
import { useParams } from '../../hooks/useParams'
import { placeStore } from '../../state/preferences'
import { useStore } from '../../state/store'

/** 站点和窗口 — those of the chosen place first, each with whether it is open now. */
export function StationsScreen() {
  const { point } = useParams('point')
  const scanned = useAnswer(point === '' ? null : point, () => call('place', 'getPoint', { pointId: point }))
  const place = useStore(placeStore)
  const points = useAnswer('points', () => call('place', 'listPoints', {}), { keepAs: 'points' })
  const sorted = [...(points.data ?? [])].sort((a, b) => nearness(b, place?.code) - nearness(a, place?.code))
  return (
    <Screen title="站点和窗口">
      {point === '' ? null : (
        <PointHere station={scanned.data?.card ?? null} problem={scanned.problem}>
          <Box className="btns gap">
            <Press className="btn is-main" onPress={() => open('search', { point })}>
              找要办的事
            </Press>
          </Box>
        </PointHere>
      )}
      <Box className="card">
        <Press className="row is-first" onPress={() => open('region')}>
          <Icon name="pin" />
          <Words className="row-body row-name">
            {place === null ? '先选您的乡镇，近的排前面' : `${place.name}，近的排前面`}
          </Words>
          <Words className="row-end">换一个</Words>
        </Press>
      </Box>
      {points.data === null ? (
        points.problem === null ? (
          <Waiting lines={8} />
        ) : (
          <ProblemNotice problem={points.problem} onAgain={points.again} />
        )
      ) : sorted.length === 0 ? (
        <Empty icon="pin" text="这里会列出能办事的站点。现在还没有登记的。" />
      ) : (
        sorted.map((point) => (
          <Box as="section" key={point.pointId} className="card">
            <StationLine station={point} />
            <Words className="block-text gap-s second">{point.hours}</Words>
            {point.extraHours.map((text) => (
              <Words key={text} className="block-text second">
                {text}
              </Words>
            ))}
            <Box className="tags gap-s">
              {point.homeVisit ? <Words className="tag is-brand">可以上门</Words> : null}
              {point.accessible === true ? <Words className="tag is-brand">有坡道</Words> : null}
              {point.facilities.map((text) => (
                <Words key={text} className="tag">
                  {text}
                </Words>
              ))}
            </Box>
          </Box>
        ))
      )}
    </Screen>
  )
}

/** How many leading digits a point shares with the chosen place. */
function nearness(point: StationCard, code: string | undefined): number {
  if (code === undefined) return point.kind === 'hall' ? 1 : 0
  let same = 0
  while (same < 12 && point.division[same] === code[same]) same += 1
  return same
}
