/** Whether this platform can print. */
export const CAN_PRINT = true

/** Opens the browser's print sheet; the print styles leave out everything that is only for the screen. */
export function printScreen(): void {
  window.print()
}
