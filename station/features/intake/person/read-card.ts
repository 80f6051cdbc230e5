import type { CardFacts } from './intake-person'

/** 读卡器 — what reads cards on this device. No real one is spoken to yet: outside the demo there is none, and nobody of the demo may be taken for a person. */
export type CardReader = 'demo' | 'none'

export function cardReaderOf(device: { readonly demo: boolean }): CardReader {
  return device.demo ? 'demo' : 'none'
}

/** 演示读卡器 — the people of the demo county as cards; a real reader answers one `CardFacts` for the card that lies on it. */
export async function listDemoCards(): Promise<CardFacts[]> {
  const { default: file } = await import('../../../../prisma/seed/data/people.json')
  return file.people.flatMap((person) =>
    person.idNumber === null
      ? []
      : [
          {
            name: person.name,
            sex: person.sex,
            ethnicity: person.ethnicity,
            birth: person.birth,
            address: person.address,
            idNumber: person.idNumber,
            validUntil: null,
          },
        ],
  )
}

/** Cards that fit what was typed: name, village or end of the number. */
export function matchCards(cards: readonly CardFacts[], typed: string, limit = 8): CardFacts[] {
  const wanted = typed.trim()
  return cards
    .filter(
      (one) =>
        wanted === '' || one.name.includes(wanted) || one.address.includes(wanted) || one.idNumber.endsWith(wanted),
    )
    .slice(0, limit)
}
