import type { CodeList, FieldDefinition, FieldDictionary } from '@shared/form/field-definition'
import type { Problem } from '@shared/problem/problem'
import type { ItemVersion } from '@shared/service-item/item-version'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { problemOf } from '../../web/api/call-server'
import { Button } from '../../web/components/action/Button'
import { ProblemPanel } from '../../web/components/feedback/ProblemPanel'
import { Skeleton } from '../../web/components/feedback/Skeleton'
import type { Division } from '../../web/components/field/AddressPicker'
import type { StationPackage } from '../data/station-api'
import { useStation } from './station-context'

/** 离线资料，读好了的 — the package with what screens look up in it. */
export type Reference = {
  readonly pack: StationPackage
  readonly dictionary: FieldDictionary
  readonly divisions: readonly Division[]
  readonly findItem: (itemId: string) => ItemVersion | null
}

const ReferenceContext = createContext<Reference | null>(null)

/** The package of this device; only inside PackageProvider. */
export function useReference(): Reference {
  const reference = useContext(ReferenceContext)
  if (reference === null) throw new Error('no package around this screen')
  return reference
}

function toReference(pack: StationPackage): Reference {
  const items = new Map(pack.items.map((item) => [item.itemId, item]))
  return {
    pack,
    dictionary: {
      fields: new Map<string, FieldDefinition>(pack.fields.map((field) => [field.key, field])),
      codeLists: new Map<string, CodeList>(Object.entries(pack.codeLists)),
    },
    divisions: pack.divisions,
    findItem: (itemId) => items.get(itemId) ?? null,
  }
}

/** Reads the package from the disk once; every screen beneath works without a network. */
export function PackageProvider({ children }: { readonly children: ReactNode }) {
  const station = useStation()
  const [pack, setPack] = useState<StationPackage | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [round, setRound] = useState(0)
  useEffect(() => {
    let gone = false
    const read = async () => {
      if (round > 0) await station.refreshPackage()
      const found = await station.getPackage().catch(async (error: unknown) => {
        if (problemOf(error).code !== 'sync.noPackage') throw error
        await station.refreshPackage()
        return station.getPackage()
      })
      if (!gone) setPack(found)
    }
    read().catch((error: unknown) => {
      if (!gone) setProblem(problemOf(error))
    })
    return () => {
      gone = true
    }
  }, [station, round])
  const reference = useMemo(() => (pack === null ? null : toReference(pack)), [pack])
  if (reference !== null) return <ReferenceContext.Provider value={reference}>{children}</ReferenceContext.Provider>
  if (problem === null) return <Skeleton lines={6} />
  const again = () => {
    setProblem(null)
    setRound((now) => now + 1)
  }
  return (
    <div className="st-page">
      <ProblemPanel problem={problem} actions={<Button onClick={again}>再取一次</Button>} />
    </div>
  )
}
