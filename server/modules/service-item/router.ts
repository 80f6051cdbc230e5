import { router } from '../../platform/trpc'
import { getBundle } from './procedures/get-bundle'
import { getForm } from './procedures/get-form'
import { getGuide } from './procedures/get-guide'
import { getHome } from './procedures/get-home'
import { getPackage } from './procedures/get-package'
import { listBundles } from './procedures/list-bundles'
import { listItems } from './procedures/list-items'
import { logMiss } from './procedures/log-miss'
import { search } from './procedures/search'

export const catalogueRouter = router({
  search,
  getHome,
  listItems,
  getGuide,
  getForm,
  listBundles,
  getBundle,
  getPackage,
  logMiss,
})
