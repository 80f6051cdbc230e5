import { showWithEveryRequest } from '@web/api/page-headers'
import { applyTextSize, readTextSize } from '@web/theme/theme'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { NoStorage, storageFaultOf } from './app/closed/NoStorage'
import { StationRoot } from './app/StationRoot'
import { openStation } from './data/open-station'
import { watchForUpdate } from './sync/app-update'

/** Put in by the build (vite.config.ts). */
declare const __STATION_VERSION__: string

applyTextSize(readTextSize())
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
const page = createRoot(root)
try {
  const station = await openStation({
    appVersion: __STATION_VERSION__,
    update: watchForUpdate('/station/service-worker.js'),
  })
  showWithEveryRequest(station.proofs)
  page.render(
    <StrictMode>
      <StationRoot station={station} />
    </StrictMode>,
  )
} catch (error) {
  page.render(<NoStorage fault={storageFaultOf(error)} />)
}
