import { Button } from '@web/components/action/Button'

/** 有新情况 — a colleague acted on the case that lies open; read out, and nothing that was typed is touched. */
export function NewsLine({ text, onSeen }: { readonly text: string; readonly onSeen: () => void }) {
  return (
    <div className="of-news" role="status">
      <p>{text}您填的都在。</p>
      <Button kind="text" size="small" onClick={onSeen}>
        知道了
      </Button>
    </div>
  )
}
