import { expect, it } from 'vitest'
import { diffSchema } from '../../../../setup/steps/schema-diff.mjs'

it('the migrations make exactly the tables that prisma/schema describes', async () => {
  expect(await diffSchema(process.cwd())).toBeNull()
}, 120_000)
