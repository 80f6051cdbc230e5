import { checkCharacterOf } from '../../shared/identity/id-number'

const SURNAMES = [...'旷康文谢罗胡刘赵向汤龙邓曾肖周陈欧谭易李王张彭唐']
const GIVEN = [...'春秋明德桂英秀兰建国志强小红丽华冬梅海燕永清立新玉珍石生金莲文斌雪芳']
const VILLAGES = ['430423201201', '430423201202', '430423201207', '430423201213', '430423201218'] as const

/** 居民 — somebody of the simulated county: what a form asks of a person, by the keys of the field dictionary. */
export type Citizen = {
  readonly name: string
  readonly idNumber: string
  readonly phone: string
  readonly known: Readonly<Record<string, unknown>>
}

/**
 * The `serial`-th person of a simulated county. The number begins with 990423, which is no division, so nobody can ever have it; the phone is of the
 * range that the demo data use. No two serials below eight million give the same number.
 */
export function makeCitizen(serial: number, birthYear: number, random: () => number): Citizen {
  const day = serial % 336
  const birth = `${birthYear}${two(1 + Math.floor(day / 28))}${two(1 + (day % 28))}`
  const head = `990423${birth}${String(Math.floor(serial / 336) % 1000).padStart(3, '0')}`
  const idNumber = `${head}${checkCharacterOf(head)}`
  const name = `${pick(SURNAMES, random)}${pick(GIVEN, random)}${pick(GIVEN, random)}`
  const phone = `154${String(10_000_000 + (serial % 90_000_000))}`
  const address = { division: pick(VILLAGES, random), detail: `${1 + Math.floor(random() * 12)} 组` }
  const birthDate = `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`
  const gender = Number(head[16]) % 2 === 1 ? '1' : '2'
  const known = {
    ...{ name, idType: 'idCard', idNumber, phone, gender, birthDate, ethnicity: '01' },
    ...{ hukouAddress: address, residenceAddress: address },
  }
  return { name, idNumber, phone, known }
}

/** One of several, by chance. */
export function pick<Value>(values: readonly Value[], random: () => number): Value {
  return values[Math.floor(random() * values.length)] as Value
}

const two = (value: number) => String(value).padStart(2, '0')
