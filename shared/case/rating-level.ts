/** The mildest of the two bad levels: 不满意. */
export const BAD_FROM = 4

/** 差评 — the lower two of five levels, 1 being the best (国办发〔2019〕51号); they are answered within one working day (安阳市政务服务条例第五十二条). */
export function isBadRating(level: number): boolean {
  return level >= BAD_FROM
}
