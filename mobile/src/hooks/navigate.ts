import Taro from '@tarojs/taro'

/** The screens of this app by name. */
const SCREENS = {
  home: '/pages/home/index',
  items: '/pages/items/index',
  code: '/pages/code/index',
  me: '/pages/me/index',
  search: '/packages/find/search/index',
  guide: '/packages/find/guide/index',
  list: '/packages/find/list/index',
  bundle: '/packages/find/bundle/index',
  region: '/packages/find/region/index',
  stations: '/packages/find/stations/index',
  form: '/packages/apply/form/index',
  receipt: '/packages/apply/receipt/index',
  login: '/packages/mine/login/index',
  cases: '/packages/mine/cases/index',
  case: '/packages/mine/case/index',
  query: '/packages/mine/query/index',
  rate: '/packages/mine/rate/index',
  messages: '/packages/mine/messages/index',
  person: '/packages/mine/person/index',
  sessions: '/packages/mine/sessions/index',
  cards: '/packages/mine/cards/index',
  help: '/packages/mine/help/index',
  paper: '/packages/mine/paper/index',
  supply: '/packages/mine/supply/index',
  together: '/packages/mine/together/index',
  mandates: '/packages/mine/mandates/index',
  mandate: '/packages/mine/mandate/index',
} as const

export type ScreenName = keyof typeof SCREENS
export const TABS = ['home', 'items', 'code', 'me'] as const
export type TabName = (typeof TABS)[number]

/** Opens a screen above this one. Values stand in the address: never anything about a person. */
export function open(screen: ScreenName, values: Readonly<Record<string, string | undefined>> = {}): void {
  if (isTab(screen)) goToTab(screen)
  else void Taro.navigateTo({ url: addressOf(screen, values) }).catch(() => undefined)
}

/** Puts a screen in the place of this one. */
export function replace(screen: ScreenName, values: Readonly<Record<string, string | undefined>> = {}): void {
  if (isTab(screen)) goToTab(screen)
  else void Taro.redirectTo({ url: addressOf(screen, values) }).catch(() => undefined)
}

/** Goes to one of the four tabs. */
export function goToTab(tab: TabName): void {
  const url = SCREENS[tab]
  if (process.env.TARO_ENV === 'weapp') void Taro.switchTab({ url }).catch(() => undefined)
  else void Taro.redirectTo({ url }).catch(() => undefined)
}

/** Back to where the person came from; home when this was the first screen. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack().catch(() => undefined)
  else goToTab('home')
}

function isTab(screen: ScreenName): screen is TabName {
  return (TABS as readonly string[]).includes(screen)
}

function addressOf(screen: ScreenName, values: Readonly<Record<string, string | undefined>>): string {
  const query = Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&')
  return `${SCREENS[screen]}${query === '' ? '' : `?${query}`}`
}
