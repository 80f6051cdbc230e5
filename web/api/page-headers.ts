/** What a page shows of itself with every request; `x-yimen` is what no foreign page can add without asking. */
type PageHeaders = () => Promise<Readonly<Record<string, string>>>

let more: PageHeaders = async () => ({})

/** Says once, when the page starts, what else goes along: a station shows its device and, while it is open, its clerk's proof. */
export function showWithEveryRequest(headers: PageHeaders): void {
  more = headers
}

/** The headers of a request of this page. */
export async function pageHeaders(): Promise<Readonly<Record<string, string>>> {
  return { 'x-yimen': '1', ...(await more()) }
}
