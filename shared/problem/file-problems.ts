import type { ProblemDefinition } from './problem-definition'

export const FILE_PROBLEMS = {
  'file.notFound': {
    status: 404,
    fault: 'person',
    title: '没有这个文件',
    what: '也许还没传上来，也许不归您看。',
    kept: null,
    todo: '回到办件里再点开。',
  },
  'file.type': {
    status: 415,
    fault: 'person',
    title: '这个文件打不开',
    what: '请交照片或 PDF。',
    kept: '原来的没动。',
    todo: '换一个文件。',
  },
  'file.tooLarge': {
    status: 413,
    fault: 'person',
    title: '文件太大',
    what: '一个文件最多 {limit}。',
    kept: '原来的没动。',
    todo: '缩小后再传，或分开拍。',
  },
  'file.offset': {
    status: 409,
    fault: 'state',
    title: '传到一半断了',
    what: '接着传的位置对不上。',
    kept: '已传的部分都在。',
    todo: '会自动接着传，不用管。',
  },
  'file.hash': {
    status: 422,
    fault: 'state',
    title: '照片和原来的不一样',
    what: '服务器核对没对上。',
    kept: '原来的照片在您那边。',
    todo: '会自动重传，不用管。',
  },
  'file.header': {
    status: 400,
    fault: 'person',
    title: '上传的说明不完整',
    what: '少了大小、校验值或归属。',
    kept: '照片在您那边。',
    todo: '刷新后再传。',
  },
} as const satisfies Record<string, ProblemDefinition>
