import { useState } from 'react'
import { copyText } from '../platform/device/clipboard'
import { Press } from './base/base'

/** 抄下来 — says whether it worked. */
export function CopyButton({ text, words }: { text: string; words: string }) {
  const [said, setSaid] = useState<string | null>(null)
  return (
    <Press
      className="btn is-side"
      onPress={() =>
        void copyText(text).then((done) => setSaid(done ? '抄好了，可以粘贴给家里人' : '没抄上，请手写记下'))
      }
    >
      {said ?? words}
    </Press>
  )
}
