import { useEffect, useState } from 'react'
import { canSpeak, hush, onVoices, speak } from '../platform/device/speech'
import { Press, Words } from './base/base'
import { Icon } from './Icon'

/** 朗读 — only where a voice lives on the phone itself. */
export function ReadAloud({ text }: { text: string }) {
  const [able, setAble] = useState(canSpeak)
  useEffect(() => onVoices(() => setAble(canSpeak())), [])
  useEffect(() => hush, [])
  if (!able) return null
  return (
    <Press className="linklike" onPress={() => speak(text)}>
      <Icon name="sound" />
      <Words>朗读</Words>
    </Press>
  )
}
