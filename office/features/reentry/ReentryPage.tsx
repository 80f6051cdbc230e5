import { useServer } from '@web/api/useServer'
import { Button } from '@web/components/action/Button'
import { Chips } from '@web/components/data/Chips'
import { EmptyState } from '@web/components/feedback/EmptyState'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Skeleton } from '@web/components/feedback/Skeleton'
import type { PageProps } from '../../app/page-props'

/** 二次录入 */
export default function ReentryPage(_: PageProps) {
  return null
}
