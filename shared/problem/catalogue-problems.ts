import type { ProblemDefinition } from './problem-definition'

/** 目录和地点 — what can go wrong with items, versions, imports and places. */
export const CATALOGUE_PROBLEMS = {
  'catalogue.itemUnknown': {
    status: 404,
    fault: 'person',
    title: '没有找到这件事',
    what: '也许换了名字，也许不在本县办。',
    kept: null,
    todo: '换个词搜，或打电话问。',
  },
  'catalogue.versionUnknown': {
    status: 404,
    fault: 'state',
    title: '办事要求变了',
    what: '这一版办事要求已经不用了。',
    kept: '填的内容都在。',
    todo: '刷新后看新的要求。',
  },
  'catalogue.refused': {
    status: 422,
    fault: 'person',
    title: '有 {count} 处不能发布',
    what: '每一行的原因写在下面。',
    kept: '原来的版本照常使用。',
    todo: '改好这几行再导入。',
  },
  'calendar.refused': {
    status: 422,
    fault: 'person',
    title: '工作日表有 {count} 处不对',
    what: '每一行的原因写在上面。',
    kept: '原来的表照常使用。',
    todo: '对着国务院办公厅的通知改好再导入。',
  },
  'catalogue.otherCounty': {
    status: 409,
    fault: 'person',
    title: '这是别的县的目录',
    what: '这个数据库是 {own} 的，文件是 {other} 的。',
    kept: '数据库没有动。',
    todo: '核对数据库地址和文件夹。',
  },
  'place.unknown': {
    status: 404,
    fault: 'person',
    title: '没有找到这个地方',
    what: '区划或站点不在本县名单里。',
    kept: '填的内容都在。',
    todo: '从名单里重新选。',
  },
} as const satisfies Record<string, ProblemDefinition>
