import type { UnitLevel } from '../../organisation/unit'
import type { ItemVersion } from '../item-version'
import { mayHoldStep } from './decider-roles'
import { formFaults } from './form-faults'
import type { PublishWorld } from './publish-world'
import type { AddFault, RowFault } from './row-fault'

/**
 * What cannot be is refused before it is published, with the row and the way to mend it: the same check for the import and for an
 * editor. An empty list means that the version may be published.
 */
export function publishFaults(item: ItemVersion, world: PublishWorld): RowFault[] {
  const found: RowFault[] = []
  const add: AddFault = (path, what, fix) => found.push({ row: item.itemId, path, what, fix })
  checkTimes(item, add)
  checkSteps(item, world, add)
  checkDecider(item, world, add)
  checkLevel(item, world, add)
  formFaults(item, world, add)
  return found
}

/** The steps that the limit counts must fit into it, and the county's limit into the law's (行政许可法第四十二条; F006). */
function checkTimes({ routing, facts }: ItemVersion, add: AddFault): void {
  const { nodes, limit } = routing
  const counted = nodes.filter(
    (node) =>
      node.limit.unit === limit.unit && node.phase !== 'receive' && node.phase !== 'result' && node.unit !== 'ext',
  )
  const total = counted.reduce((sum, node) => sum + node.limit.value, 0)
  if (limit.unit !== '即时' && total > limit.value)
    add('routing.nodes', `各环节合计 ${total} ${limit.unit}，超过总时限 ${limit.value}`, '减少环节天数，或改总时限')
  const legal = facts.legal_limit
  if (legal.value !== null && legal.unit === limit.unit && limit.value > legal.value)
    add('routing.limit', `总时限 ${limit.value} ${limit.unit}，超过法定的 ${legal.value}`, '改到法定时限以内')
}

function checkSteps({ routing }: ItemVersion, world: PublishWorld, add: AddFault): void {
  const { nodes, demoHandlingType, kind } = routing
  if (demoHandlingType === '即办件' && nodes.length > 2)
    add('routing.nodes', `即办件有 ${nodes.length} 个环节`, '即办件最多两个环节（受理、决定）')
  if (nodes.filter((node) => node.phase === 'accept').length !== 1)
    add('routing.nodes', '受理环节要恰好一个', '保留一行 phase=accept')
  const decisions = nodes.filter((node) => node.phase === 'decision')
  if (kind !== 'serviceDone' && decisions.length !== 1)
    add('routing.nodes', `决定环节有 ${decisions.length} 个`, '保留一行 phase=decision')
  if (kind === 'serviceDone' && decisions.length > 0)
    add('routing.nodes', '当场办完的服务不作决定', '去掉决定环节，或改办件类型')
  for (const node of nodes) {
    if (node.unit !== 'station' && node.unit !== 'ext' && !world.units.has(node.unit))
      add(`routing.nodes[${node.order}].unit`, `没有单位 ${node.unit}`, '改成名单里的单位')
  }
}

/** Who accepts and who decides must be allowed to (case-law §9); whoever decides by mandate needs one that names the item. */
function checkDecider(item: ItemVersion, world: PublishWorld, add: AddFault): void {
  const { nodes, demoHandlingType } = item.routing
  const decider = nodes.find((node) => node.phase === 'decision')
  if (decider !== undefined) {
    const path = `routing.nodes[${decider.order}].role`
    if (!mayHoldStep('decision', decider.role, demoHandlingType))
      add(path, `${decider.role} 不能作决定`, '改成首席代表、分管负责人，或即办件的中心主任')
    const byMandate = decider.role === 'chiefRep' || decider.role === 'centreDirector'
    if (byMandate && !world.mandates.some((mandate) => mandate.items.includes(item.itemId)))
      add(path, `${decider.role} 没有这件事的授权书`, '登记授权书，或改由单位负责人决定')
  }
  const accepter = nodes.find((node) => node.phase === 'accept')
  if (accepter !== undefined && !mayHoldStep('accept', accepter.role, demoHandlingType))
    add(`routing.nodes[${accepter.order}].role`, `${accepter.role} 不能受理`, '改成窗口受理员或村级受理员')
}

/**
 * The level at which an item is exercised and the level that decides must agree. Where they differ a mandate of a unit of that level
 * or a reason on record is needed (授权、委托; 行政许可法第二十四条).
 */
function checkLevel(item: ItemVersion, world: PublishWorld, add: AddFault): void {
  const exercised = levelOf(item.facts.exercise_level)
  const decider = item.routing.nodes.find((node) => node.phase === 'decision')
  const decides = decider === undefined ? undefined : world.units.get(decider.unit)
  if (exercised === null || decides === undefined || decides === exercised) return
  const delegated = world.mandates.some(
    (mandate) =>
      mandate.items.includes(item.itemId) && mandate.grantedBy.some((unit) => world.units.get(unit) === exercised),
  )
  const excused = item.exceptions.some((exception) => exception.rule === 'level' && exception.reason !== '')
  if (delegated || excused) return
  const words = { county: '县', township: '乡', village: '村' }[decides]
  add(
    'routing.decideLevel',
    `行使层级是“${item.facts.exercise_level}”，决定在${words}`,
    '登记授权（委托）书，或写明原因',
  )
}

/** One level where the guide names exactly one; null where it names none or several. */
function levelOf(text: string | null): UnitLevel | null {
  const county = /县|区|市/.test(text ?? '')
  const township = /乡|镇|街道/.test(text ?? '')
  if (county === township || /村|逐级|各地/.test(text ?? '')) return null
  return county ? 'county' : 'township'
}
