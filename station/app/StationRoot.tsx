import { lazy, Suspense, useEffect } from 'react'
import { Announcer } from '../../web/components/feedback/Announcer'
import type { Station } from '../data/station-api'
import { EnrolDevice } from '../features/enrol/EnrolDevice'
import { UnlockDevice } from '../features/enrol/UnlockDevice'
import { Outdated } from './closed/Outdated'
import { StationContext, useStation, useWatched } from './station-context'
import { useTouch } from './useTouch'

const loadShell = () => import('./Shell')
const Shell = lazy(async () => ({ default: (await loadShell()).Shell }))

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
  // The door is drawn first, so that a slow machine takes the PIN at once; the desk behind it is read while it is typed.
  useEffect(() => void loadShell(), [])
  if (situation.state === 'outdated') return <Outdated />
  if (situation.state === 'new') return <EnrolDevice />
  if (situation.state === 'locked') return <UnlockDevice situation={situation} />
  return (
    <Suspense fallback={null}>
      <Shell />
    </Suspense>
  )
}
