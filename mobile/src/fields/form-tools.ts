import type { FieldDictionary } from '@shared/form/field-definition'
import { createContext, useContext } from 'react'

/** What every control of a form may need without being handed it: the dictionary, faults by path, and where signatures go. */
export type FormTools = {
  readonly dictionary: FieldDictionary
  readonly faults: ReadonlyMap<string, string>
  readonly keepSignature: (field: string, png: ArrayBuffer) => Promise<string | null>
  readonly dropPaper: (fileId: string) => void
}

export const FormToolsContext = createContext<FormTools>({
  dictionary: { fields: new Map(), codeLists: new Map() },
  faults: new Map(),
  keepSignature: () => Promise.resolve(null),
  dropPaper: () => undefined,
})

/** The dictionary of the form that is being filled. */
export function useDictionary(): FieldDictionary {
  return useContext(FormToolsContext).dictionary
}

/** Faults by path: a field's key, or `key.row.column`. */
export function useFaults(): ReadonlyMap<string, string> {
  return useContext(FormToolsContext).faults
}

/** Where signatures are kept. */
export function usePaperTools(): Pick<FormTools, 'keepSignature' | 'dropPaper'> {
  return useContext(FormToolsContext)
}
