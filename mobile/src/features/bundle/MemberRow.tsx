import type { MyBundleMember } from '@shared/bundle/view/bundle-view'
import { useState } from 'react'
import { call } from '../../api/call'
import { newId } from '../../api/new-id'
import { type ShownProblem, shownProblem } from '../../api/problem'
import { Box, Press, Title, Words } from '../../components/base/base'
import { Icon } from '../../components/Icon'
import { ProblemNotice } from '../../components/Say'
import { open } from '../../hooks/navigate'

/** 一件事里的一件 — where it stands, what is to be done for it, and the way out: it can go on by itself at any time before its result. */
export function MemberRow(props: { applicationId: string; member: MyBundleMember; onChanged: () => void }) {
  const { applicationId, member, onChanged } = props
  const [asking, setAsking] = useState(false)
  const { caseId } = member
  const body = (
    <>
      <Box className="row-body">
        <Words className="row-name">{member.name}</Words>
        <Words className="row-more">{member.sentence}</Words>
        {member.todo === null ? null : <Words className="block-text soon">{member.todo}</Words>}
      </Box>
      {caseId === null ? null : <Icon name="next" />}
    </>
  )
  return (
    <Box className="member" id={`member-${member.key}`}>
      {caseId === null ? (
        <Box className="row">{body}</Box>
      ) : (
        <Press className="row" onPress={() => open('case', { id: caseId })}>
          {body}
        </Press>
      )}
      {!member.maySplit ? null : asking ? (
        <SplitOut {...{ applicationId, member }} onDone={onChanged} onLeave={() => setAsking(false)} />
      ) : (
        <Press className="linklike no-print" onPress={() => setAsking(true)}>
          这一件不一起办了
        </Press>
      )}
    </Box>
  )
}

/** 拆出单办 — says what follows for this one and for those that wait for it, and asks once. */
function SplitOut(props: { applicationId: string; member: MyBundleMember; onDone: () => void; onLeave: () => void }) {
  const { applicationId, member, onDone, onLeave } = props
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ShownProblem | null>(null)
  const others = member.others.map((name) => `“${name}”`).join('')
  const split = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await call('bundle', 'split', {
        ...{ opId: await newId(), applicationId, memberKey: member.key },
        withOthers: member.others.length > 0,
      })
      onLeave()
      onDone()
    } catch (error) {
      setProblem(shownProblem(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Box className="notice is-soon" role="alert">
      <Title level={3} className="notice-title">
        {member.others.length === 0 ? '拆出这一件' : '拆出这一件，后面的也一起拆出'}
      </Title>
      <Words className="notice-text">
        {member.caseId === null
          ? '还没有替您提交，拆出后就不会自动提交了；以后随时可以单独申请。'
          : '这一件照常单独办，编号和期限都不变，材料不用再交。'}
        {others === '' ? '' : `${others}在等它的结果，也不会自动提交了，以后可以单独申请。`}
      </Words>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <Box className="btns gap">
        <Press className="btn is-main" onPress={onLeave}>
          还是一起办
        </Press>
        <Press className="btn is-danger" disabled={busy} onPress={() => void split()}>
          拆出单办
        </Press>
      </Box>
    </Box>
  )
}
