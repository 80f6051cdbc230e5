import { useEffect } from 'react'
import { call } from '../../api/call'
import { newId } from '../../api/new-id'
import { Box, Press, Title, Words } from '../../components/base/base'
import { Empty, ProblemNotice, Waiting } from '../../components/Say'
import { Screen } from '../../components/Screen'
import { sayMoment } from '../../components/say-day'
import { open } from '../../hooks/navigate'
import { useAnswer } from '../../hooks/useAnswer'

/** 消息 — everything that was sent to this person, newest first; seen once it was shown. */
export function MessagesScreen() {
  const inbox = useAnswer('inbox', () => call('notice', 'listInbox', {}))
  const unread = inbox.data?.unread ?? 0
  useEffect(() => {
    if (unread > 0) void newId().then((opId) => call('notice', 'markRead', { opId, ids: null }).catch(() => undefined))
  }, [unread])
  return (
    <Screen title="消息">
      {inbox.data === null ? (
        inbox.problem === null ? (
          <Waiting lines={6} />
        ) : (
          <ProblemNotice problem={inbox.problem} onAgain={inbox.again} />
        )
      ) : inbox.data.rows.length === 0 ? (
        <Box className="card">
          <Empty icon="bell" text="这里放我们发给您的通知。现在还没有。" />
        </Box>
      ) : (
        inbox.data.rows.map((row) => (
          <Box as="section" key={row.id} className="card">
            <Box className="spread">
              <Title level={2} className="section-title">
                {row.title}
              </Title>
              {row.read ? null : <Words className="tag is-soon">新</Words>}
            </Box>
            <Words className="block-text gap-s">{row.text}</Words>
            <Words className="block-text note gap-s">{sayMoment(row.at)}</Words>
            <Box className="btns is-row">
              {row.caseId === null ? null : (
                <Press className="linklike" onPress={() => open('case', { id: row.caseId ?? '' })}>
                  看这一件
                </Press>
              )}
              {row.paper && row.noticeId !== null ? (
                <Press className="linklike" onPress={() => open('paper', { id: row.noticeId ?? '' })}>
                  看文书
                </Press>
              ) : null}
            </Box>
          </Box>
        ))
      )}
    </Screen>
  )
}
