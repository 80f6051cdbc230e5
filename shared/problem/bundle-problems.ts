import type { ProblemDefinition } from './problem-definition'

/** Problems of an application for several items as one (一件事). */
export const BUNDLE_PROBLEMS = {
  'bundle.unknown': {
    status: 404,
    fault: 'person',
    title: '没有找到这件“一件事”',
    what: '可能是地址不完整，或者这件不是您办的。',
    kept: '什么也没有改动。',
    todo: '请从“我的办件”里打开。',
  },
  'bundle.notOffered': {
    status: 404,
    fault: 'person',
    title: '这件事还不能一起办',
    what: '本县还没有把这几件合在一起办。',
    kept: '什么也没有改动。',
    todo: '可以先一件一件办，也可以到窗口问。',
  },
  'bundle.outputWrong': {
    status: 422,
    fault: 'person',
    title: '这一项和申请里的对不上',
    what: '{message}',
    kept: '没有写进去，后面的事项还在等。',
    todo: '请对照户口簿或证件再看一遍；是申请人填错的，先请申请人改。',
  },
  'bundle.outputDone': {
    status: 409,
    fault: 'state',
    title: '已经写过了',
    what: '{who}已于 {on} 写过。',
    kept: '原来写的没有改动。',
    todo: '后面的事项已经接着办了；写错的请联系各件的窗口更正。',
  },
  'bundle.outputEarly': {
    status: 409,
    fault: 'state',
    title: '这一件还没有办成',
    what: '要先作出准予的决定，后面的事项才能接着办。',
    kept: '什么也没有改动。',
    todo: '办成以后再写。',
  },
  'bundle.packNotReady': {
    status: 409,
    fault: 'state',
    title: '结果还没有到齐',
    what: '还有 {count} 件没有结果：{names}。',
    kept: '什么也没有改动。',
    todo: '已经办好的可以先单独领；全部有结果后再出汇总单。',
  },
  'bundle.othersWait': {
    status: 409,
    fault: 'person',
    title: '有别的事项在等这一件',
    what: '拆出这一件，{names}也就不能跟着办了。',
    kept: '什么也没有改动。',
    todo: '确实要拆的，请选“一起拆出”；不拆就不用动。',
  },
  'bundle.memberDone': {
    status: 409,
    fault: 'state',
    title: '这一件不用拆了',
    what: '它已经有结果，或者已经拆出去了。',
    kept: '什么也没有改动。',
    todo: '回到进度页看最新情况。',
  },
} as const satisfies Record<string, ProblemDefinition>
