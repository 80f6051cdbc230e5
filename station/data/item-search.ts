import type { SearchHit } from '@shared/service-item/view/item-card'

/** 搜事项 — asked the same way of the device's package and of the server: by name, alias, pinyin, initials; best first. */
export type ItemSearch = (text: string, limit: number) => Promise<readonly SearchHit[]>
