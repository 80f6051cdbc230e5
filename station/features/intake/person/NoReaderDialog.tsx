import { Button } from '../../../../web/components/action/Button'
import { Dialog } from '../../../../web/components/overlay/Dialog'

export type NoReaderDialogProps = { readonly onType: () => void; readonly onClose: () => void }

/** 没有读卡器 — says plainly that nothing reads a card here; the person before the clerk is typed in. */
export function NoReaderDialog({ onType, onClose }: NoReaderDialogProps) {
  return (
    <Dialog
      title="没有接读卡器"
      onClose={onClose}
      actions={
        <Button kind="solid" onClick={onType}>
          手工填写
        </Button>
      }
    >
      <p>这台设备没有接身份证读卡器。请看着他的身份证，手工填写姓名和号码。</p>
    </Dialog>
  )
}
