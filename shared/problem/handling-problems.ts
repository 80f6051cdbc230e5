import type { ProblemDefinition } from './problem-definition'

/** Problems of handling: extensions, questions to others, urging. */
export const HANDLING_PROBLEMS = {
  'case.extendNone': {
    status: 422,
    fault: 'person',
    title: '这件事不能延期',
    what: '规定里没有给{profile}留延长的时间。',
    kept: '您填的内容还在。',
    todo: '请在期限内办结。',
  },
  'case.extendTooLong': {
    status: 422,
    fault: 'person',
    title: '延得太长了',
    what: '最多可以延 {most} {unit}。',
    kept: '您填的内容还在。',
    todo: '改短一些再办。',
  },
  'case.dueDayPassed': {
    status: 409,
    fault: 'state',
    title: '期限已经过了',
    what: '到 {dueOn} 为止，过了就不能再延。',
    kept: '您填的内容还在。',
    todo: '请抓紧办，并向申请人说明原因。',
  },
  'case.consultOpen': {
    status: 409,
    fault: 'state',
    title: '征求的意见还没回来',
    what: '还有 {count} 份意见没有答复，最晚到 {dueOn}。',
    kept: '您填的意见留着。',
    todo: '等对方答复，或写明原因撤回征求。',
  },
  'case.interestedOpen': {
    status: 409,
    fault: 'state',
    title: '还在等人陈述意见',
    what: '已告知利害关系人，到 {dueOn} 为止可以提意见或申请听证。',
    kept: '您填的意见留着。',
    todo: '过了这一天再作决定。',
  },
  'case.urgedToday': {
    status: 409,
    fault: 'person',
    title: '今天已经催过',
    what: '{day} 已经替您催了一次，一个工作日催一次。',
    kept: '上次催的还在，等着答复。',
    todo: '明天还没动静再催，或打电话 {phone}。',
  },
  'case.urgeNobody': {
    status: 409,
    fault: 'state',
    title: '现在没有等申请人',
    what: '这一步不用申请人做什么。',
    kept: '您写的内容还在。',
    todo: '改成催经办的人。',
  },
} as const satisfies Record<string, ProblemDefinition>
