import { call } from '../../api/call'
import { newId } from '../../api/new-id'
import { Box, Press, Words } from '../../components/base/base'
import { ProblemNotice, Waiting } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { sayMoment } from '../../components/say-day'
import { useAnswer } from '../../hooks/useAnswer'

/** 登录的设备 — every phone that is signed in as this person; another one can be signed out from here. */
export function SessionsScreen() {
  const sessions = useAnswer('sessions', () => call('identity', 'listSessions', {}))
  const end = async (sessionId: string) => {
    await call('identity', 'revokeSession', { opId: await newId(), sessionId }).catch(() => undefined)
    sessions.again()
  }
  return (
    <Screen title="登录的设备">
      {sessions.data === null ? (
        sessions.problem === null ? (
          <Waiting />
        ) : (
          <ProblemNotice problem={sessions.problem} onAgain={sessions.again} />
        )
      ) : (
        <Box className="card">
          {sessions.data.map((session) => (
            <Box key={session.sessionId} className="row">
              <Box className="row-body">
                <Words className="row-name">
                  {session.current ? `${session.deviceLabel}（这一台）` : session.deviceLabel}
                </Words>
                <Words className="row-more">{`最近用过 ${sayMoment(session.seenAt)}`}</Words>
              </Box>
              {session.current ? null : (
                <Press className="linklike" onPress={() => void end(session.sessionId)}>
                  让它退出
                </Press>
              )}
            </Box>
          ))}
        </Box>
      )}
      <Words className="block-text note gap">有不认得的设备，让它退出，再打电话告诉我们。</Words>
    </Screen>
  )
}
