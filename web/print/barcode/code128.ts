/** Widths of bars and spaces of the 106 signs of Code 128, six digits a sign, in modules (ISO/IEC 15417, table 1). */
const WIDTHS =
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131311123311321331121312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114122411142112142211241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214211232'
const STOP = '2331112'
const START_B = 104
const MODULUS = 103

/**
 * The bars of a text as runs of modules, dark and light in turn, dark first. Only printable ASCII (set B); throws RangeError for anything else.
 * jsbarcode and bwip-js draw forty symbologies; a list number needs one, in one kilobyte.
 */
export function code128(text: string): number[] {
  const values = [...text].map((sign) => {
    const value = sign.charCodeAt(0) - 32
    if (value < 0 || value > 94) throw new RangeError('a bar code of set B holds printable ASCII only')
    return value
  })
  const sum = values.reduce((total, value, index) => total + value * (index + 1), START_B)
  const signs = [START_B, ...values, sum % MODULUS].map((value) => WIDTHS.slice(value * 6, value * 6 + 6))
  return [...signs, STOP].flatMap((widths) => [...widths].map(Number))
}
