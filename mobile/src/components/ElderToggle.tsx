import { chooseElder, elderStore } from '../state/preferences'
import { useStore } from '../state/store'
import { Press } from './base/base'

/** 长辈版 — larger type and larger targets everywhere, on and off in one press. */
export function ElderToggle() {
  const elder = useStore(elderStore)
  return (
    <Press className={`pill ${elder ? 'is-on' : ''}`} onPress={() => chooseElder(!elder)}>
      {elder ? '普通版' : '长辈版'}
    </Press>
  )
}
