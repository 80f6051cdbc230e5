import type { ReactNode } from 'react'
import type { ShownProblem } from '../api/problem'
import { open } from '../hooks/navigate'
import { Box, Press, Title, Words } from './base/base'
import { Icon, type IconName } from './Icon'

/** 出了什么事 — title, what happened, what was kept, what to do; never a dead end: there is always one button. */
export function ProblemNotice(props: {
  problem: ShownProblem
  onAgain?: () => void
  againText?: string
  children?: ReactNode
}) {
  const { problem, onAgain, againText = '再试一次', children } = props
  const lost = problem.code === 'place.unknown'
  const signedOut = problem.code === 'identity.signInFirst'
  return (
    <Box className="notice is-late" role="alert" id="problem">
      <Title level={2} className="notice-title">
        {problem.title}
      </Title>
      <Words className="notice-text">{[problem.what, problem.kept].filter(Boolean).join('')}</Words>
      {(problem.fields ?? []).map((fault) => (
        <Words key={`${fault.path}-${fault.message}`} className="notice-text strong">
          {fault.message}
        </Words>
      ))}
      <Words className="notice-text">{problem.todo}</Words>
      {onAgain === undefined && children === undefined && !lost && !signedOut ? null : (
        <Box className="btns gap">
          {onAgain === undefined ? null : (
            <Press className="btn is-side" onPress={onAgain}>
              {againText}
            </Press>
          )}
          {signedOut ? (
            <Press className="btn is-main" onPress={() => open('login')}>
              登录
            </Press>
          ) : null}
          {lost ? (
            <Press className="btn is-side" onPress={() => open('region')}>
              重新选地方
            </Press>
          ) : null}
          {children}
        </Box>
      )}
    </Box>
  )
}

/** 空的时候 — what this place is for, and the next step. */
export function Empty({ icon, text, children }: { icon: IconName; text: string; children?: ReactNode }) {
  return (
    <Box className="empty">
      <Icon name={icon} />
      <Box as="p" className="second">
        {text}
      </Box>
      {children === undefined ? null : <Box className="btns gap-l">{children}</Box>}
    </Box>
  )
}

/** 正在取 — the shape of what comes, after 300 ms only. */
export function Waiting({ lines = 4 }: { lines?: number }) {
  return (
    <Box className="card" label="正在打开" role="status">
      {Array.from({ length: lines }, (_, index) => (
        <Box key={`line-${String(index)}`} className={index % 2 === 0 ? 'skeleton' : 'skeleton is-short'} />
      ))}
    </Box>
  )
}
