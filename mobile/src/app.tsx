import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { openScanned } from './hooks/open-scanned'
import { launchText } from './platform/device/launch'
import { followNetwork } from './state/online'
import './styles/app.scss'

/** The app: nothing but its launch; every screen frames itself. A poster's code opens its item above the home page. */
export default function App({ children }: PropsWithChildren) {
  useLaunch((options) => {
    followNetwork()
    const text = launchText(options.query)
    if (text !== null) setTimeout(() => openScanned(text), 100)
  })
  return children
}
