import { linesToBring, type MaterialLine } from '@shared/material/material-list'
import { Box, Words } from '../../../components/base/base'
import { PaperSlot } from '../../../papers/PaperSlot'
import { UploadLine } from '../../../papers/UploadLine'
import type { Papers } from '../../../papers/usePapers'
import type { Application } from '../useApplication'
import { photosAlone } from './steps'

/** 材料 — one slot a paper: photograph it, pick a file, or bring it to the window later. */
export function MaterialsStep(props: {
  app: Application
  papers: Papers
  lines: readonly MaterialLine[]
  signedIn: boolean
}) {
  const { app, papers, lines, signedIn } = props
  const bring = linesToBring(lines)
  const photos = photosAlone(app.course.visible, lines)
  const toggleLater = (key: string) => {
    const { later } = app.draft
    app.change({ later: later.includes(key) ? later.filter((other) => other !== key) : [...later, key] })
  }
  // A picture that the form asks as well is written into its field; it cannot be brought later, for the form is not whole without it.
  const laterOrField = ({ key, field }: MaterialLine) =>
    field === null
      ? { onLater: () => toggleLater(key) }
      : { onFile: (fileId: string | null) => app.setAnswer(field, fileId ?? '') }
  return (
    <>
      <UploadLine papers={papers} signedIn={signedIn} />
      {photos.map((one) => (
        <Box key={one.field.key} className="card">
          <PaperSlot
            paper={`field.${one.field.key}`}
            name={one.label}
            hint={one.help}
            many={false}
            pdf={false}
            papers={papers}
            fault={app.faults.get(one.field.key) ?? null}
            onFile={(fileId) => app.setAnswer(one.field.key, fileId ?? '')}
          />
        </Box>
      ))}
      {bring.map((line) => (
        <Box key={line.key} className="card">
          <PaperSlot
            paper={line.key}
            name={line.name}
            hint={line.hint}
            many={line.field === null && line.pages.max > 1}
            pdf={line.accept.includes('pdf')}
            papers={papers}
            fault={app.faults.get(`m.${line.key}`) ?? null}
            later={line.field === null && app.draft.later.includes(line.key)}
            {...laterOrField(line)}
          />
        </Box>
      ))}
      {bring.length + photos.length === 0 ? (
        <Box className="card">
          <Words>什么材料都不用交，直接往下走。</Words>
        </Box>
      ) : null}
    </>
  )
}
