import type { FieldDictionary } from '../../form/field-definition'
import type { UnitLevel } from '../../organisation/unit'

/** What the check may know besides the item: the dictionary, licence types, units with their levels, mandates in force. */
export type PublishWorld = {
  readonly dictionary: FieldDictionary
  readonly licenceTypes: ReadonlySet<string>
  readonly units: ReadonlyMap<string, UnitLevel>
  readonly mandates: readonly { readonly items: readonly string[]; readonly grantedBy: readonly string[] }[]
}
