import type { MaterialLine } from '@shared/material/material-list'
import type { Slot } from '../intake-state'

/** What a slot holds, in the words of the list (wording §3.5). */
export function slotState(
  line: Pick<MaterialLine, 'satisfied' | 'need'>,
  slot: Slot,
): { tone: 'good' | 'soon' | 'late' | 'quiet' | 'info'; text: string } {
  const failed = slot.files.filter((file) => file.state === 'failed').length
  const sending = slot.files.filter((file) => file.state === 'sending')
  if (failed > 0) return { tone: 'late', text: `${failed} 页没传上` }
  if (sending.length > 0) {
    const share = sending.reduce((sum, file) => sum + file.share, 0) / sending.length
    return { tone: 'info', text: `正在传 ${Math.round(share * 100)}%` }
  }
  if (slot.files.length > 0) return { tone: 'good', text: `已拍 ${slot.files.length} 页` }
  if (slot.paper) return { tone: 'good', text: '收了纸质' }
  if (line.need === 'optional') return { tone: 'quiet', text: '看情况' }
  return line.satisfied === null ? { tone: 'late', text: '缺' } : { tone: 'quiet', text: '免交' }
}
