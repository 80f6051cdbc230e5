/** The mini-program cannot print; a PDF of a paper can be opened and sent on instead. */
export const CAN_PRINT = false

/** Does nothing here. */
export function printScreen(): undefined {
  return undefined
}
