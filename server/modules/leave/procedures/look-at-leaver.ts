import { Leaver, LookAtLeaver } from '@shared/organisation/view/leave-view'
import { problem } from '@shared/problem/problem'
import { read, staff } from '../../../platform/trpc'
import { countHeldBy } from '../../case'
import { findStaffWithPosts, orgTree } from '../../organisation'
import { countTasksAt } from '../../task'
import { deputiesOf, presentPosts } from '../deputies'
import { HANDS_OVER } from '../policy'

/** 看离岗的人 — whom the system administrator means to let go: posts, how much lies in them, who may take it over. Numbers, no case. */
export const lookAtLeaver = read({
  access: staff(...HANDS_OVER),
  audit: 'leave.lookAtLeaver',
  input: LookAtLeaver,
  output: Leaver,
  run: async (ctx, { named }) => {
    const person = await findStaffWithPosts(ctx.tx, named.trim())
    if (person === null) throw problem('leave.unknown')
    ctx.audit.about('staff', person.staffId)
    const { units } = await orgTree(ctx.tx)
    const nameOf = (unitId: string) => units.get(unitId)?.shortName ?? unitId
    const posts = person.posts.map(({ unitId, role }) => ({ unit: unitId, role }))
    const { county } = ctx.services
    return {
      staffId: person.staffId,
      name: person.name,
      unitName: nameOf(person.unitId),
      posts: presentPosts(person.posts, nameOf),
      openCases: await countHeldBy(ctx.tx, county, posts),
      openTasks: await countTasksAt(ctx.tx, county, posts),
      gone: person.disabled,
      deputies: await deputiesOf(ctx, person),
    }
  },
})
