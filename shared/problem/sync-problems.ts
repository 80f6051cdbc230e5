import type { ProblemDefinition } from './problem-definition'

export const SYNC_PROBLEMS = {
  'sync.opIdReused': {
    status: 409,
    fault: 'state',
    title: '这一笔要核对',
    what: '同一个编号送来了两份不同的内容。',
    kept: '两份都留着。',
    todo: '请乡里核对后再处理。',
  },
  'sync.deviceUnknown': {
    status: 403,
    fault: 'person',
    title: '这台设备没有登记',
    what: '要先登录一次，把设备登记到本站。',
    kept: '本机的内容都在。',
    todo: '联网后用账号登录一次。',
  },
  'sync.deviceStopped': {
    status: 403,
    fault: 'person',
    title: '设备已停用',
    what: '这台设备停用了，已收的件仍会上传。',
    kept: '本机的内容都在。',
    todo: '请联系乡里。',
  },
  'sync.blockExhausted': {
    status: 409,
    fault: 'state',
    title: '收件号用完了',
    what: '借给本机的收件号已经用完。',
    kept: '填的内容都在草稿里。',
    todo: '连一次网，会自动再借一批。',
  },
  'sync.numberForeign': {
    status: 409,
    fault: 'state',
    title: '收件号要核对',
    what: '这个收件号不在本机借的号段里。',
    kept: '内容已经收下，先存着。',
    todo: '请乡里核对。',
  },
  'sync.needUpdate': {
    status: 409,
    fault: 'state',
    title: '要更新才能上传',
    what: '服务器先替您存着，更新后自动处理。',
    kept: '件都在。',
    todo: '方便时更新一下。',
  },
} as const satisfies Record<string, ProblemDefinition>
