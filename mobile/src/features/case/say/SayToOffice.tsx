import { type ReactNode, useState } from 'react'
import { type ShownProblem, shownProblem } from '../../../api/problem'
import { Box, Entry, Press, Title, Words } from '../../../components/base/base'
import { ProblemNotice } from '../../../components/Say'

type SayToOfficeProps = {
  readonly id: string
  /** What the button says that opens it. */
  readonly words: string
  readonly title: string
  readonly label: string
  readonly placeholder: string
  readonly sendWords: string
  /** What is said once it has arrived. */
  readonly doneWords: string
  /** Fewest characters that can be sent. */
  readonly least: number
  readonly send: (text: string) => Promise<void>
  readonly onDone: () => void
  /** What follows from it, said before anything is written. */
  readonly children: ReactNode
}

/** 跟单位说 — says what follows, takes some words, sends them once, and says that they arrived. */
export function SayToOffice(props: SayToOfficeProps) {
  const { id, words, title, label, placeholder, sendWords, doneWords, least, send, onDone, children } = props
  const [state, setState] = useState<'closed' | 'open' | 'busy' | 'done'>('closed')
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<ShownProblem | null>(null)
  const go = async () => {
    setState('busy')
    setProblem(null)
    try {
      await send(text.trim())
      setState('done')
      onDone()
    } catch (error) {
      setProblem(shownProblem(error))
      setState('open')
    }
  }
  if (state === 'done') {
    return (
      <Box className="notice is-good" role="status" id={id}>
        <Words className="notice-text">{doneWords}</Words>
      </Box>
    )
  }
  if (state === 'closed') {
    return (
      <Press className="btn is-text" onPress={() => setState('open')}>
        {words}
      </Press>
    )
  }
  return (
    <Box className="notice is-soon" role="alert" id={id}>
      <Title level={3} className="notice-title">
        {title}
      </Title>
      {children}
      <Box className="field">
        <Words className="field-label">{label}</Words>
        <Entry
          className="entry is-long gap-s"
          value={text}
          onChange={setText}
          lines={3}
          maxLength={300}
          label={label}
          placeholder={placeholder}
        />
      </Box>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <Box className="btns gap">
        <Press
          className="btn is-main"
          disabled={state === 'busy' || [...text.trim()].length < least}
          onPress={() => void go()}
        >
          {sendWords}
        </Press>
        <Press className="btn is-text" onPress={() => setState('closed')}>
          先不说了
        </Press>
      </Box>
    </Box>
  )
}
