import * as z from 'zod/mini'
import { Expression } from './expression'

const key = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9]*$/), z.maxLength(60))

/** 情形 — a question that decides which materials and fields are asked; `derive` answers it when all that it needs is known. */
export const Situation = z.strictObject({
  key,
  question: z.string(),
  help: z.string(),
  type: z.enum(['boolean', 'single', 'multi']),
  options: z
    .array(z.strictObject({ value: z.union([z.boolean(), z.string()]), label: z.string() }))
    .check(z.minLength(2)),
  askWhen: Expression,
  derive: Expression,
})
export type Situation = z.infer<typeof Situation>

/** 一栏 — a dictionary field as this form uses it. */
export const SectionField = z.strictObject({
  field: key,
  required: Expression,
  showWhen: Expression,
  prefill: z.boolean(),
  labelOverride: z.optional(z.string()),
  helpOverride: z.optional(z.string()),
})
export type SectionField = z.infer<typeof SectionField>

/** 一节 */
const Section = z.strictObject({
  key,
  title: z.string(),
  showWhen: Expression,
  fields: z.array(SectionField).check(z.minLength(1)),
})
export type Section = z.infer<typeof Section>

const Also = z.strictObject({
  licenceType: z.optional(z.string()),
  sharedData: z.optional(z.string()),
  systemForm: z.optional(z.boolean()),
  holder: z.optional(z.array(z.string())),
})

/** 免交的办法 — any one of these stands for the paper; all of `alsoNeeds` must be there too. */
export const SatisfiedBy = z.strictObject({
  licenceType: z.optional(z.string()),
  sharedData: z.optional(z.string()),
  earlierMaterial: z.optional(z.string()),
  systemForm: z.optional(z.boolean()),
  holder: z.optional(z.array(z.string())),
  alsoNeeds: z.array(Also),
  covers: z.enum(['full', 'part']),
  when: Expression,
  note: z.string(),
})
export type SatisfiedBy = z.infer<typeof SatisfiedBy>

/** 材料 — one paper of the list, when it is needed, what stands for it, and how it may come in. */
export const MaterialDefinition = z.strictObject({
  key,
  name: z.string(),
  fromItem: z.boolean(),
  origin: z.enum(['material', 'situation', 'demo']),
  replaces: z.nullable(z.string()),
  holders: z.array(z.string()),
  requiredWhen: Expression,
  satisfiedBy: z.array(SatisfiedBy),
  tolerable: z.strictObject({ allowed: z.boolean(), withinWorkingDays: z.nullable(z.int()) }),
  accept: z.array(z.enum(['photo', 'scan', 'pdf'])),
  pages: z.strictObject({ min: z.int(), max: z.int() }),
  originalsChecked: z.boolean(),
  sampleHint: z.string(),
})
export type MaterialDefinition = z.infer<typeof MaterialDefinition>

/** 预审 — `when` true means a problem: block stops the submission, warn only says so. */
const PreCheck = z.strictObject({
  key,
  when: Expression,
  severity: z.enum(['block', 'warn']),
  message: z.string(),
  basis: z.enum(['item', 'logic', 'demo']),
})

/** 资格 — false means "you may not qualify"; a person judges, the system never refuses by itself. */
const Eligibility = z.strictObject({
  key,
  expr: Expression,
  message: z.string(),
  basis: z.enum(['item', 'demo']),
})

/** 环节（表单里的）— points to a step of the routing by `route`, or is a procedure or a step outside the limit. */
const FormNode = z.strictObject({
  key,
  name: z.string(),
  level: z.enum(['village', 'township', 'county']),
  role: z.string(),
  workingDays: z.nullable(z.int()),
  calendarDays: z.nullable(z.int()),
  stopsClock: z.boolean(),
  reason: z.nullable(z.string()),
  when: Expression,
  procedure: z.nullable(z.enum(['appraisal', 'economicCheck', 'publicity', 'siteSurvey'])),
  route: z.nullable(z.int()),
  source: z.enum(['demo', 'item', 'organisation']),
})

/** 表单 — the five-level definition of what is asked for one item. */
export const FormDefinition = z.strictObject({
  itemId: z.string(),
  name: z.string(),
  demo: z.boolean(),
  applicantKinds: z.array(z.enum(['person', 'household', 'enterprise'])).check(z.minLength(1)),
  allowAgent: z.boolean(),
  subjectField: key,
  applicantField: key,
  situations: z.array(Situation),
  sections: z.array(Section).check(z.minLength(1)),
  materials: z.array(MaterialDefinition),
  preChecks: z.array(PreCheck),
  eligibility: z.array(Eligibility),
  nodes: z.array(FormNode),
  result: z.strictObject({
    licenceType: z.nullable(z.string()),
    validMonths: z.nullable(z.int()),
    variants: z.array(z.strictObject({ when: Expression, licenceType: z.string() })),
    note: z.nullable(z.string()),
  }),
  channel: z.strictObject({
    online: z.boolean(),
    station: z.boolean(),
    window: z.boolean(),
    villageMode: z.nullable(z.string()),
  }),
  demoConfig: z.array(z.string()),
})
export type FormDefinition = z.infer<typeof FormDefinition>
