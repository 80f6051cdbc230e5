/** 亮码六十秒，用一次就换 — a screenshot is worthless a minute later. */
export const CODE_SECONDS = 60
/** The person has five minutes to answer; an elder needs them. */
export const ASK_MS = 5 * 60_000
/** After "agree" the clerk may read the record for the length of one intake. */
export const AGREED_MS = 30 * 60_000
/** A printed card works for three years, then a new one is printed. */
export const CARD_YEARS = 3
