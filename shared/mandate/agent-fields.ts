import type { Mandate } from './mandate'
import type { MandateAct } from './mandate-scope'
import type { AgentRelation } from './view/mandate-view'

/** 关系的代码 — as the field dictionary has them (agentRelation). */
const RELATION_CODES: Readonly<Record<AgentRelation, string>> = {
  配偶: 'spouse',
  子女: 'child',
  父母: 'parent',
  兄弟姐妹: 'sibling',
  祖孙: 'grand',
  其他亲友: 'other',
  '村（社区）干部': 'villageCadre',
  帮代办员: 'helper',
}

/** 权限的代码 — as the field dictionary has them (mandateScope); what it does not name stands in the register alone. */
const SCOPE_CODES: Partial<Record<MandateAct, string>> = {
  apply: 'submit',
  supply: 'supplement',
  pickup: 'receive',
  withdraw: 'withdraw',
}

/** The fields of a form that a mandate answers by itself (fields.json: 本系统登记的委托). */
export function agentFields(
  mandate: Pick<Mandate, 'acts' | 'until'>,
  agent: { readonly name: string; readonly idNumber: string | null; readonly phone: string | null },
  relation: string,
): Record<string, unknown> {
  return {
    agentName: agent.name,
    agentIdNumber: agent.idNumber,
    agentPhone: agent.phone,
    agentRelation: RELATION_CODES[relation as AgentRelation] ?? 'other',
    mandateScope: mandate.acts.flatMap((act) => SCOPE_CODES[act] ?? []),
    mandateUntil: mandate.until,
  }
}
