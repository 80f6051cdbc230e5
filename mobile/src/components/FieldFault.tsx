import { Box, Words } from './base/base'
import { Icon } from './Icon'

/** 这一栏不对 — what is wrong with a field, with its sign, beneath it; nothing while all is well. `loud`: it is read out as soon as it appears. */
export function FieldFault({ words, id, loud = false }: { words: string | null; id?: string; loud?: boolean }) {
  if (words === null) return null
  return (
    <Box className="field-fault" {...(id === undefined ? {} : { id })} {...(loud ? { role: 'alert' } : {})}>
      <Icon name="warn" />
      <Words>{words}</Words>
    </Box>
  )
}
