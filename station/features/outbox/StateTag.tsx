import { Tag } from '../../../web/components/feedback/Light'
import { sayRecord } from '../../app/say-sync'
import type { OutboxRow } from '../../data/station-api'

/** Where a record stands, in the fixed words. */
export function StateTag({ row }: { readonly row: OutboxRow }) {
  const words = sayRecord(row)
  return <Tag tone={words.tone}>{words.text}</Tag>
}
