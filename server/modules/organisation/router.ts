import { router } from '../../platform/trpc'
import { getDivisionTree } from './procedures/get-division-tree'
import { getPoint } from './procedures/get-point'
import { listDivisions } from './procedures/list-divisions'
import { listPoints } from './procedures/list-points'

export const placeRouter = router({ listDivisions, getDivisionTree, listPoints, getPoint })
