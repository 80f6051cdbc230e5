import { checkCharacterOf } from '../../shared/identity/id-number'

const ID_NUMBER = /990423(\d{4})(\d{2})(\d{2})\d{2}(\d)[\dX]/
const NAMES =
  '安宝才春大凤高桂海和红花华惠吉家建金开兰林龙满梅明宁平清秋仁荣山生石水松泰田天望文兴秀阳永玉元月云正志中子'

/** The same application of somebody else of the same sex and year of birth: another name, another number that cannot be assigned. */
export function ofSomeoneElse<Application extends object>(application: Application, name: string): Application {
  const text = JSON.stringify(application)
  const found = ID_NUMBER.exec(text)
  if (found === null) throw new Error('an application without a number to change')
  const [idNumber, year, month, day, sex] = found
  const born = [two(1 + below(12)), two(1 + below(28))] as const
  const digits = `990423${year}${born[0]}${born[1]}${two(below(100))}${(below(5) * 2 + Number(sex)) % 10}`
  return JSON.parse(
    text
      .replaceAll(idNumber, `${digits}${checkCharacterOf(digits)}`)
      .replaceAll(`${year}-${month}-${day}`, `${year}-${born[0]}-${born[1]}`)
      .replaceAll(name, `${name[0]}${NAMES[below(NAMES.length)]}${NAMES[below(NAMES.length)]}`),
  )
}

const below = (limit: number) => Math.floor(Math.random() * limit)
const two = (value: number) => String(value).padStart(2, '0')
