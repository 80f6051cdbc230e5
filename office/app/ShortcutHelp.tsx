import { KeyHint } from '@web/components/action/Button'
import { Dialog } from '@web/components/overlay/Dialog'

const KEYS: readonly (readonly [string, string])[] = [
  ['Ctrl K', '搜办件（也可以按 /）'],
  ['j', '列表里往下一件'],
  ['k', '列表里往上一件'],
  ['Enter', '打开这一件'],
  ['Esc', '关上打开的件'],
  ['c', '这份材料已核，看下一份'],
  ['r', '把照片转 90 度'],
  ['+', '放大照片（- 缩小）'],
  ['F7', '先看这一步要出的文书'],
  ['Ctrl Enter', '交出正在填的这一步'],
  ['F8', '窗口收件：去核对'],
  ['F9', '窗口收件：提交并收件'],
  ['?', '看这张表'],
]

/** 快捷键 — every key of the office on one card. */
export function ShortcutHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="快捷键" onClose={onClose}>
      <dl className="of-keys">
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <KeyHint>{key}</KeyHint>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
