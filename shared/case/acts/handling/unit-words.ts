import type { Limit } from '../../handling-plan'

/** The unit as it stands behind a number: 10个工作日, 15日. */
export function unitWords(unit: Limit['unit']): string {
  return unit === '日' ? '日' : `个${unit}`
}
