/** Shapes of numbers that belong to a person, wherever they stand in a text. Longest first, so that an ID number is not taken for a bank number. */
const SHAPES: readonly [RegExp, string][] = [
  [/(?<![0-9a-zA-Z-])\d{17}[\dXx](?![0-9a-zA-Z-])/g, '[身份证号]'],
  [/(?<![0-9a-zA-Z-])[1-9]\d{15,18}(?![0-9a-zA-Z-])/g, '[银行卡号]'],
  [/(?<![0-9a-zA-Z-])(?:\+?86)?1[3-9]\d{9}(?![0-9a-zA-Z-])/g, '[手机号]'],
  [/([?&][^=\s&]{1,40}=)[^&\s"']+/g, '$1[不记]'],
]

/** The text without ID, bank and phone numbers and without the values of a query string. */
export function maskPersonal(text: string): string {
  return SHAPES.reduce((masked, [shape, instead]) => masked.replace(shape, instead), text)
}
