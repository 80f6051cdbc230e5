import './papers.css'

/** A paper in the browser's own reader, as wide as the dialog. */
export function PaperFrame({ url, title }: { readonly url: string; readonly title: string }) {
  return <iframe className="of-paper-frame" title={title} src={`${url}#toolbar=0&view=FitH`} />
}
