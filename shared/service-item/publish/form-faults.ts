import type { FormDefinition, MaterialDefinition } from '../../form/form-definition'
import type { ItemVersion } from '../item-version'
import { expressionFaults } from './expression-faults'
import type { PublishWorld } from './publish-world'
import type { AddFault } from './row-fault'

/** Most working days within which a paper may be brought later (容缺, domain: two less than the limit and at most twenty). */
const MOST_TOLERABLE = 20

/** Notes what of a form nobody could fill in, evaluate or bring. */
export function formFaults(item: ItemVersion, world: PublishWorld, add: AddFault): void {
  const { form } = item
  if (form === null) return
  if (form.itemId !== item.itemId) add('form.itemId', `表单写的是 ${form.itemId}`, '改成本事项')
  const ways = { dictionary: world.dictionary, situations: new Set(form.situations.map((one) => one.key)) }
  const check = (expression: unknown, path: string) => expressionFaults(expression, path, ways, add)
  checkSections(form, world, add, check)
  form.situations.forEach((one, index) => {
    check(one.askWhen, `form.situations[${index}].askWhen`)
    check(one.derive, `form.situations[${index}].derive`)
  })
  form.materials.forEach((material, index) => {
    check(material.requiredWhen, `form.materials[${index}].requiredWhen`)
    for (const way of material.satisfiedBy) check(way.when, `form.materials[${index}].satisfiedBy`)
    checkMaterial(item, material, `form.materials[${index}]`, world, add)
  })
  form.preChecks.forEach((one, index) => {
    check(one.when, `form.preChecks[${index}].when`)
  })
  form.eligibility.forEach((one, index) => {
    check(one.expr, `form.eligibility[${index}].expr`)
  })
  noteDoubles(
    form.materials.map((one) => one.key),
    'form.materials',
    '材料',
    add,
  )
  noteDoubles(
    form.situations.map((one) => one.key),
    'form.situations',
    '情形',
    add,
  )
  checkNodes(item, form, add, check)
  const licences = [form.result.licenceType, ...form.result.variants.map((one) => one.licenceType)]
  for (const type of licences) {
    if (type !== null && !world.licenceTypes.has(type)) add('form.result', `没有证照类型 ${type}`, '改成名单里的证照')
  }
}

type Check = (expression: unknown, path: string) => void

function checkSections(form: FormDefinition, world: PublishWorld, add: AddFault, check: Check): void {
  form.sections.forEach((section, s) => {
    check(section.showWhen, `form.sections[${s}].showWhen`)
    section.fields.forEach((one, f) => {
      const path = `form.sections[${s}].fields[${f}]`
      if (!world.dictionary.fields.has(one.field)) add(path, `字典里没有字段 ${one.field}`, '先在字典里加这个字段')
      check(one.required, `${path}.required`)
      check(one.showWhen, `${path}.showWhen`)
    })
  })
  noteDoubles(
    form.sections.flatMap((section) => section.fields.map((one) => one.field)),
    'form.sections',
    '字段',
    add,
  )
  for (const key of [form.subjectField, form.applicantField]) {
    if (!world.dictionary.fields.has(key)) add('form.applicantField', `字典里没有字段 ${key}`, '改成字典里的字段')
  }
}

function checkMaterial(
  item: ItemVersion,
  material: MaterialDefinition,
  path: string,
  world: PublishWorld,
  add: AddFault,
): void {
  const licences = material.satisfiedBy.flatMap((way) => [
    way.licenceType,
    ...way.alsoNeeds.map((one) => one.licenceType),
  ])
  for (const type of licences) {
    if (type !== undefined && !world.licenceTypes.has(type))
      add(`${path}.satisfiedBy`, `没有证照类型 ${type}`, '改成名单里的证照')
  }
  if (material.pages.min > material.pages.max) add(`${path}.pages`, '最少页数大于最多页数', '改页数')
  const { facts, routing } = item
  const named = [
    ...(facts.materials ?? []).map((one) => one.name),
    ...facts.situations.flatMap((situation) => situation.materials_add),
  ]
  if (material.fromItem && !named.includes(material.name))
    add(`${path}.name`, `指南里没有“${material.name}”`, '和指南的名字写得一字不差，或改成本县自定')
  const days = material.tolerable.withinWorkingDays
  const most = routing.limit.unit === '工作日' ? Math.min(MOST_TOLERABLE, routing.limit.value - 2) : MOST_TOLERABLE
  if (material.tolerable.allowed && (days === null || days < 1 || days > most))
    add(`${path}.tolerable`, `容缺补齐的期限不合规（最多 ${Math.max(0, most)} 个工作日）`, '改期限，或不许容缺')
}

/** A step of the form that stands for a step of the routing says the same: name, role and days are kept in one place. */
function checkNodes(item: ItemVersion, form: FormDefinition, add: AddFault, check: Check): void {
  form.nodes.forEach((node, index) => {
    const path = `form.nodes[${index}]`
    check(node.when, `${path}.when`)
    if (node.stopsClock && (node.reason === null || node.reason === ''))
      add(`${path}.reason`, `“${node.name}”不计时，没写依据`, '写明依据，或改成计时')
    if (node.route === null) return
    const routed = item.routing.nodes.find((one) => one.order === node.route)
    if (routed === undefined || routed.name !== node.name || routed.role !== node.role)
      add(`${path}.route`, `“${node.name}”和路由第 ${node.route} 行不一致`, '按路由改名称和角色')
  })
}

function noteDoubles(keys: readonly string[], path: string, what: string, add: AddFault): void {
  for (const key of new Set(keys.filter((one, index) => keys.indexOf(one) !== index)))
    add(path, `${what} ${key} 写了两次`, '留一个')
}
