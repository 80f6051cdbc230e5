import { WORK_VIEWS, type WorkView } from '@shared/case/view/case-view'

/** Pages of the office app, by the first word of their address below /office/. */
export const PAGES = [
  'list',
  'intake',
  'tasks',
  'warnings',
  'reentry',
  'handover',
  'inbox',
  'exchange',
  'calendar',
  'templates',
  'elder-card',
  'devices',
  'recoveries',
  'to-verify',
  'import',
  'leave',
] as const
export type Page = (typeof PAGES)[number]

/** Where the app stands: the page, the work list's view and filters, and the case that lies open over it. */
export type Place = {
  readonly page: Page
  readonly view: WorkView
  readonly itemId: string | null
  readonly pointId: string | null
  readonly mine: boolean
  readonly find: string | null
  readonly caseId: string | null
}

/** Prefix of every address of this app. */
const BASE = '/office/'

/** A place of a page with nothing chosen. */
export function placeOf(page: Page, view: WorkView = 'all'): Place {
  return { page, view, itemId: null, pointId: null, mine: false, find: null, caseId: null }
}

/** A case number, query code or part of one; anything else that is looked for is a name, and a name never stands in an address. */
function isCode(text: string): boolean {
  return /^[0-9A-Za-z][0-9A-Za-z -]{3,29}$/.test(text.trim())
}

/** The address of a place. The same address shows the same list; a name that is looked for is left out (it goes to the history's state). */
export function addressOf(place: Place): string {
  const query = new URLSearchParams()
  if (place.itemId !== null) query.set('item', place.itemId)
  if (place.pointId !== null) query.set('point', place.pointId)
  if (place.mine) query.set('mine', '1')
  if (place.find !== null && isCode(place.find)) query.set('find', place.find)
  if (place.caseId !== null) query.set('case', place.caseId)
  const path = place.page === 'list' ? `list/${place.view}` : place.page
  const tail = query.toString()
  return `${BASE}${path}${tail === '' ? '' : `?${tail}`}`
}

/** What a place keeps beside its address: the name that is looked for. */
export type PlaceState = { readonly name: string | null }

/** The state that belongs to a place in the browser's history. */
export function stateOf(place: Place): PlaceState {
  return { name: place.find !== null && !isCode(place.find) ? place.find : null }
}

/** The place of an address; null when the address names none (the app then goes to the first queue). */
export function readPlace(pathname: string, search: string, state: unknown): Place | null {
  const [page, view] = pathname.startsWith(BASE) ? pathname.slice(BASE.length).split('/') : []
  const known = PAGES.find((one) => one === page)
  if (known === undefined) return null
  const query = new URLSearchParams(search)
  return {
    page: known,
    view: WORK_VIEWS.find((one) => one === view) ?? 'all',
    itemId: textOf(query.get('item')),
    pointId: textOf(query.get('point')),
    mine: query.get('mine') === '1',
    find: textOf(query.get('find')) ?? nameOf(state),
    caseId: uuidOf(query.get('case')),
  }
}

function textOf(text: string | null): string | null {
  return text === null || text.trim() === '' || text.length > 64 ? null : text
}

function uuidOf(text: string | null): string | null {
  return text !== null && /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text) ? text : null
}

function nameOf(state: unknown): string | null {
  if (state === null || typeof state !== 'object' || !('name' in state)) return null
  return typeof state.name === 'string' ? textOf(state.name) : null
}
