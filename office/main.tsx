import { ServerRoot } from '@web/api/ServerRoot'
import { Announcer } from '@web/components/feedback/Announcer'
import { applyTextSize, readTextSize } from '@web/theme/theme'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import './app/office.css'

applyTextSize(readTextSize())
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <ServerRoot>
      <Announcer>
        <App />
      </Announcer>
    </ServerRoot>
  </StrictMode>,
)
