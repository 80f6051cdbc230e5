import { RoleCode } from '@shared/identity/actor'

/** 岗位 — the posts as people say them (organisation.json `roles`). */
const ROLE_WORDS: Record<RoleCode, string> = {
  villageClerk: '村级受理员',
  helper: '帮代办员',
  guide: '导办',
  windowClerk: '窗口受理员',
  townReviewer: '乡级审核人',
  centreDirector: '中心主任',
  leaderInCharge: '分管领导',
  approver: '审批人',
  chiefRep: '首席代表',
  deptLeader: '分管负责人',
  governmentHead: '县政府分管负责人',
  issuer: '出件窗口',
  hallDirector: '值班长',
  cashier: '收费窗口',
  complaintHandler: '办不成事窗口',
  callbackAgent: '回访员',
  hotlineAgent: '12345 坐席',
  supervisor: '电子监察员',
  catalogueEditor: '事项管理员',
  catalogueReviewer: '事项审核员',
  archivist: '档案归集员',
  systemAdmin: '系统管理员',
  securityAdmin: '安全管理员',
  auditAdmin: '审计管理员',
}

/** The word of a post; what is already a word stays as it is. */
export function roleWords(role: string): string {
  const code = RoleCode.safeParse(role)
  return code.success ? ROLE_WORDS[code.data] : role
}
