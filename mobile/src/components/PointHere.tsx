import type { StationCard } from '@shared/organisation/view/place-view'
import type { ReactNode } from 'react'
import type { ShownProblem } from '../api/problem'
import { open } from '../hooks/navigate'
import { Box, Press, Title, Words } from './base/base'
import { StationLine } from './StationLine'

/** 海报上的站点 — the point whose code was scanned, or in words that the code names none that takes anything in today. */
export function PointHere(props: { station: StationCard | null; problem: ShownProblem | null; children?: ReactNode }) {
  const { station, problem, children } = props
  if (station !== null) {
    return (
      <Box className="card" id="point-here">
        <Title level={2} className="cap no-print">
          您扫的是这个站的码
        </Title>
        <Box className="gap-s">
          <StationLine station={station} />
        </Box>
        {children}
      </Box>
    )
  }
  if (problem === null) return null
  return (
    <Box className="notice is-soon" role="alert" id="point-unknown">
      <Title level={2} className="notice-title">
        {problem.code === 'place.unknown' ? '没有找到码上的站点' : problem.title}
      </Title>
      <Words className="notice-text">
        {problem.code === 'place.unknown' ? '这个站可能改了名、撤了，或者码没有扫全。要办的事照样能办。' : problem.what}
      </Words>
      <Box className="btns gap">
        <Press className="btn is-side" onPress={() => open('stations')}>
          看能去哪个站
        </Press>
      </Box>
    </Box>
  )
}
