import type { FieldDictionary } from '../form/field-definition'
import { unknownOperators, variablesOf } from '../form/operators'
import { mayHoldStep } from './decider-roles'
import type { ItemVersion } from './item-version'

/** 行错误 — which row cannot be published, where, what is wrong and how to mend it. */
export type RowFault = { readonly row: string; readonly path: string; readonly what: string; readonly fix: string }

/** What the check may know besides the item: the dictionary, licence types, units, mandates in force. */
export type PublishWorld = {
  readonly dictionary: FieldDictionary
  readonly licenceTypes: ReadonlySet<string>
  readonly units: ReadonlySet<string>
  readonly mandates: readonly { readonly unit: string; readonly items: readonly string[] }[]
}

/**
 * What cannot be is refused before it is published, with the row and the way to mend it: the same check for the import and for an
 * editor. An empty list means that the version may be published.
 */
export function publishFaults(item: ItemVersion, world: PublishWorld): RowFault[] {
  const found: RowFault[] = []
  const add = (path: string, what: string, fix: string) => found.push({ row: item.itemId, path, what, fix })
  checkFlow(item, world, add)
  checkLevel(item, world, add)
  checkForm(item, world, add)
  return found
}

type Add = (path: string, what: string, fix: string) => void

function checkFlow(item: ItemVersion, world: PublishWorld, add: Add): void {
  const { nodes, limit, demoHandlingType, kind } = item.routing
  const days = nodes.filter(
    (node) => node.limit.unit === limit.unit && node.phase !== 'receive' && node.phase !== 'result',
  )
  const total = days.reduce((sum, node) => sum + node.limit.value, 0)
  if (limit.unit !== '即时' && total > limit.value) {
    add('routing.nodes', `各环节合计 ${total} ${limit.unit}，超过总时限 ${limit.value}`, '减少环节天数，或改总时限')
  }
  if (demoHandlingType === '即办件' && nodes.length > 2)
    add('routing.nodes', `即办件有 ${nodes.length} 个环节`, '即办件最多两个环节（受理、决定）')
  if (nodes.filter((node) => node.phase === 'accept').length !== 1)
    add('routing.nodes', '受理环节要恰好一个', '保留一行 phase=accept')
  const decisions = nodes.filter((node) => node.phase === 'decision')
  if (kind !== 'serviceDone' && decisions.length !== 1)
    add('routing.nodes', `决定环节有 ${decisions.length} 个`, '保留一行 phase=decision')
  for (const node of nodes) {
    if (node.unit !== 'station' && node.unit !== 'ext' && !world.units.has(node.unit))
      add(`routing.nodes[${node.order}].unit`, `没有单位 ${node.unit}`, '改成名单里的单位')
  }
  const decider = decisions[0]
  if (decider !== undefined && !mayHoldStep('decision', decider.role, demoHandlingType)) {
    add(
      `routing.nodes[${decider.order}].role`,
      `${decider.role} 不能作决定`,
      '改成首席代表、分管负责人，或即办件的中心主任',
    )
  }
  const accepter = nodes.find((node) => node.phase === 'accept')
  if (accepter !== undefined && !mayHoldStep('accept', accepter.role, demoHandlingType)) {
    add(`routing.nodes[${accepter.order}].role`, `${accepter.role} 不能受理`, '改成窗口受理员或村级受理员')
  }
}

/** The level at which an item is exercised and the level that decides must agree, unless a written delegation or a reason is on record. */
function checkLevel(item: ItemVersion, world: PublishWorld, add: Add): void {
  const exercised = item.facts.exercise_level
  const decider = item.routing.nodes.find((node) => node.phase === 'decision')
  if (exercised === null || decider === undefined) return
  const atCounty = /县|区|市/.test(exercised) && !/乡|镇|村/.test(exercised)
  const atTownship = /乡|镇/.test(exercised) && !/县|市/.test(exercised)
  const decidedAtTownship = decider.unit.startsWith('yhx') || item.routing.decideLevel === 'township'
  const differs =
    (atCounty && decidedAtTownship) || (atTownship && item.routing.decideLevel === 'county' && !decidedAtTownship)
  if (!differs) return
  const delegated = world.mandates.some((mandate) => mandate.items.includes(item.itemId))
  const excused =
    item.exceptions.some((exception) => exception.rule === 'level') || item.routing.limit.note !== undefined
  if (!delegated && !excused) {
    add(
      'routing.decideLevel',
      `行使层级是“${exercised}”，决定在${decidedAtTownship ? '乡' : '县'}`,
      '登记授权（委托）书，或写明原因',
    )
  }
}

function checkForm(item: ItemVersion, world: PublishWorld, add: Add): void {
  const { form } = item
  if (form === null) return
  const situationKeys = new Set(form.situations.map((one) => one.key))
  form.sections.forEach((section, s) => {
    section.fields.forEach((one, f) => {
      const path = `form.sections[${s}].fields[${f}]`
      if (!world.dictionary.fields.has(one.field)) add(path, `字典里没有字段 ${one.field}`, '先在字典里加这个字段')
      checkExpression(one.required, `${path}.required`, situationKeys, world, add)
      checkExpression(one.showWhen, `${path}.showWhen`, situationKeys, world, add)
    })
    checkExpression(section.showWhen, `form.sections[${s}].showWhen`, situationKeys, world, add)
  })
  form.situations.forEach((one, index) => {
    checkExpression(one.askWhen, `form.situations[${index}].askWhen`, situationKeys, world, add)
    checkExpression(one.derive, `form.situations[${index}].derive`, situationKeys, world, add)
  })
  form.materials.forEach((material, m) => {
    checkExpression(material.requiredWhen, `form.materials[${m}].requiredWhen`, situationKeys, world, add)
    for (const way of material.satisfiedBy) {
      if (way.licenceType !== undefined && !world.licenceTypes.has(way.licenceType)) {
        add(`form.materials[${m}].satisfiedBy`, `没有证照类型 ${way.licenceType}`, '改成名单里的证照')
      }
    }
    if (material.pages.min > material.pages.max) add(`form.materials[${m}].pages`, '最少页数大于最多页数', '改页数')
  })
  form.preChecks.forEach((check, index) => {
    checkExpression(check.when, `form.preChecks[${index}].when`, situationKeys, world, add)
  })
  form.eligibility.forEach((one, index) => {
    checkExpression(one.expr, `form.eligibility[${index}].expr`, situationKeys, world, add)
  })
  for (const key of [form.subjectField, form.applicantField]) {
    if (!world.dictionary.fields.has(key)) add('form.applicantField', `字典里没有字段 ${key}`, '改成字典里的字段')
  }
  if (form.itemId !== item.itemId) add('form.itemId', `表单写的是 ${form.itemId}`, '改成本事项')
}

function checkExpression(
  expression: unknown,
  path: string,
  situations: ReadonlySet<string>,
  world: PublishWorld,
  add: Add,
): void {
  for (const operator of unknownOperators(expression)) add(path, `不认得算子 ${operator}`, '只用算子表里的')
  for (const name of variablesOf(expression)) {
    const [head, second] = name.split('.')
    if (head === 's' && second !== undefined && !situations.has(second))
      add(path, `没有情形 ${second}`, '改成这张表里的情形')
    if (
      head !== 's' &&
      head !== 'ctx' &&
      head !== 'value' &&
      head !== undefined &&
      head !== '' &&
      !world.dictionary.fields.has(head)
    ) {
      add(path, `字典里没有字段 ${head}`, '改成字典里的字段')
    }
  }
}
