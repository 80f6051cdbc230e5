import { Announcer } from '../../web/components/feedback/Announcer'
import type { Station } from '../data/station-api'
import { EnrolDevice } from '../features/enrol/EnrolDevice'
import { UnlockDevice } from '../features/enrol/UnlockDevice'
import { Shell } from './Shell'
import { StationContext, useStation, useWatched } from './station-context'
import { useTouch } from './useTouch'

/** The whole station: what it shows depends on the device first — new, locked or open. */
export function StationRoot({ station }: { readonly station: Station }) {
  return (
    <StationContext.Provider value={station}>
      <Announcer>
        <Door />
      </Announcer>
    </StationContext.Provider>
  )
}

function Door() {
  const station = useStation()
  const situation = useWatched(station.situation)
  useTouch(station)
  if (situation.state === 'new') return <EnrolDevice />
  return situation.state === 'locked' ? <UnlockDevice situation={situation} /> : <Shell />
}
