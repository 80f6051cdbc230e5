import Taro from '@tarojs/taro'

/** Brings an element into view. */
export function focusOn(id: string): void {
  void Taro.pageScrollTo({ selector: `#${id}`, duration: 0 }).catch(() => undefined)
}

/** Begins the page at its top again. */
export function beginAtTop(_titleId: string): void {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
}
