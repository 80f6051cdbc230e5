import { expect, it } from 'vitest'
import { aftermathActs } from '../../../../../../server/modules/case/procedures/aftermath/aftermath-acts'
import { isBuilt } from '../../../../../../shared/case/authority/role-table'

it('every procedure of the table bears the name of an act of the law', () => {
  expect(Object.keys(aftermathActs).filter((name) => !isBuilt(name))).toEqual([])
})
