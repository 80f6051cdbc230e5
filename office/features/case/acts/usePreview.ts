import type { PaperPreview } from '@shared/case/view/paper-preview'
import type { Problem } from '@shared/problem/problem'
import { useServerAct } from '@web/api/useServer'
import { useState } from 'react'

/** 看文书 — asks the server for the papers of an act as it is filled in now; nothing is issued. */
export type Preview = {
  readonly papers: readonly PaperPreview[] | null
  readonly busy: boolean
  readonly problem: Problem | null
  readonly ask: (caseId: string, input: Record<string, unknown>) => void
  readonly close: () => void
}

export function usePreview(name: string): Preview {
  const act = useServerAct('case.previewPapers')
  const [papers, setPapers] = useState<readonly PaperPreview[] | null>(null)
  return {
    papers,
    busy: act.busy,
    problem: act.problem,
    ask: (caseId, input) => void act.run({ caseId, name, input }).then(setPapers),
    close: () => setPapers(null),
  }
}
