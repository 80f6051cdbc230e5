import { BundleReceipt, StartBundle } from '@shared/bundle/view/start-bundle'
import { citizens, write } from '../../../platform/trpc'
import { startApplication } from '../start-application'

/** 一件事申报 — one application for all members of a bundle; see `startApplication` for what it promises and throws. */
export const start = write({
  access: citizens(),
  audit: 'bundle.start',
  input: StartBundle,
  output: BundleReceipt,
  run: startApplication,
})
