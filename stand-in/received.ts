/** 收到的 — one thing that a stand-in got, as its inbox page shows it. */
export type Received = {
  readonly peer: 'sms' | 'wechat' | 'province'
  readonly at: string
  readonly to: string
  readonly text: string
  readonly detail: Readonly<Record<string, unknown>>
}

const KEPT = 500

/** What the stand-ins got since they were started: the newest 500. */
export class ReceivedList {
  private readonly items: Received[] = []

  add(item: Omit<Received, 'at'>): void {
    this.items.unshift({ ...item, at: new Date().toISOString() })
    this.items.length = Math.min(this.items.length, KEPT)
  }

  list(peer?: Received['peer']): readonly Received[] {
    return peer === undefined ? this.items : this.items.filter((item) => item.peer === peer)
  }

  clear(): void {
    this.items.length = 0
  }
}
