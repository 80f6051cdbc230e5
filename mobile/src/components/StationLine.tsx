import type { StationCard } from '@shared/organisation/view/place-view'
import { Box, Call, Title, Words } from './base/base'
import { Icon } from './Icon'

/** 站点一张卡 — name, whether it is open now, address, telephone. */
export function StationLine({ station }: { station: StationCard }) {
  return (
    <Box className="station">
      <Box className="station-body">
        <Title level={3} className="section-title">
          {station.name}
        </Title>
        <Words className={`block-text no-print ${station.openNow.open ? 'good' : 'second'}`}>
          {station.openNow.text}
        </Words>
        <Words className="block-text second">{station.address ?? '地址以当地窗口为准'}</Words>
        {station.phone === null ? null : <Words className="block-text only-print">{`电话 ${station.phone}`}</Words>}
      </Box>
      {station.phone === null ? null : (
        <Call
          className="btn is-side no-print"
          phone={station.phone}
          label={`给${station.name}打电话，${station.phone}`}
        >
          <Icon name="phone" />
          <Words>电话</Words>
        </Call>
      )}
    </Box>
  )
}
