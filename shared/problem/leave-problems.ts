import type { ProblemDefinition } from './problem-definition'

/** Problems of leave: who is away, who stands in. */
export const LEAVE_PROBLEMS = {
  'leave.overlaps': {
    status: 409,
    fault: 'state',
    title: '这几天已经记过请假',
    what: '{fromOn} 到 {untilOn} 已经记了，由{deputy}代办。',
    kept: '原来记的还有效。',
    todo: '要改日子或换人，先把那一条提前结束，再记一次。',
  },
  'leave.deputyAway': {
    status: 409,
    fault: 'state',
    title: '代办的人自己也不在',
    what: '{deputy}从 {fromOn} 到 {untilOn} 自己请假或离岗，代办不再转给第三个人。',
    kept: '您填的内容还在。',
    todo: '请另选一位代办的人。',
  },
  'leave.standsIn': {
    status: 409,
    fault: 'state',
    title: '这几天正替别人代办',
    what: '{fromOn} 到 {untilOn} 由他代{name}办理，他走了这些件就没有人管。',
    kept: '您填的内容还在。',
    todo: '先请主管给{name}换一位代办的人，再记这次请假。',
  },
  'leave.deputyUnfit': {
    status: 422,
    fault: 'person',
    title: '这个人不能代办',
    what: '代办的人要是同一机关里同岗位的同事，或者任职表上写明的代理人，而且不在职责分离的另一边（受理审批和监管不能由一个人兼）。',
    kept: '您填的内容还在。',
    todo: '请在名单里选；名单是空的，请主管在任职表上写明代理人。',
  },
  'leave.notYours': {
    status: 403,
    fault: 'person',
    title: '不能替他记请假',
    what: '请假由本人记；本人不在岗时由本机关的负责人或便民服务中心主任记，下级不替上级记。',
    kept: '什么都没有变。',
    todo: '请他本人或他的主管来记。',
  },
  'leave.unknown': {
    status: 404,
    fault: 'state',
    title: '没有这一条',
    what: '没有找到这条请假，或者这位工作人员不在这里任职。',
    kept: '什么都没有变。',
    todo: '刷新后再看，核对工号。',
  },
  'leave.ended': {
    status: 409,
    fault: 'state',
    title: '已经结束了',
    what: '这条请假在 {on} 已经结束。',
    kept: '什么都没有变。',
    todo: '刷新后看最新的。',
  },
  'leave.gone': {
    status: 409,
    fault: 'state',
    title: '已经移交过了',
    what: '这位工作人员的账号已经停用，岗位由{deputy}代办。',
    kept: '什么都没有变。',
    todo: '要换人接手，先结束原来的代办，再移交一次。',
  },
} as const satisfies Record<string, ProblemDefinition>
