import type { SubmitCase } from '@shared/case/view/submit-case'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'

/** What the page tells outside: that a save has begun, or that the station's door has said it is kept. */
export type Told =
  | { readonly told: 'begun'; readonly what: 'draft' | 'photo' | 'submit'; readonly draftId: string }
  | { readonly told: 'draft'; readonly draftId: string; readonly edit: number }
  | { readonly told: 'photo'; readonly draftId: string; readonly fileId: string; readonly sha256: string }
  | ({ readonly told: 'submitted'; readonly draftId: string } & Submitted)

/** What a receipt promises: the record, its number and code, and the hash of each photo as it was handed over. */
export type Submitted = {
  readonly caseId: string
  readonly opId: string
  readonly number: string
  readonly queryCode: string
  readonly photos: readonly { readonly fileId: string; readonly sha256: string }[]
}

/** What the station shows after it was opened again. */
export type Found = {
  readonly drafts: readonly {
    readonly draftId: string
    readonly edit: number
    /** What one edit wrote is of that edit throughout. */
    readonly isWhole: boolean
    readonly photos: readonly { readonly fileId: string; readonly sha256: string }[]
  }[]
  readonly records: readonly {
    readonly opId: string
    readonly caseId: string
    readonly number: string | null
    readonly queryCode: string | null
    /** Number and code as the receipt would be printed again; null when there is none. */
    readonly receipt: string | null
  }[]
}

/** What every application of a drill holds. */
export type Job = Pick<SubmitCase, 'itemId' | 'answers' | 'situations'>

/** What clerk-script.ts puts into the page. */
export type ClerkInPage = {
  /** Opens the station: enrols it on its first day, unlocks it on every other. Answers how it stood before. */
  readonly open: (who: {
    account: string
    password: string
    code: string
  }) => Promise<{ stood: string; deviceId: string }>
  /** Takes in one application after another, and never ends by itself. */
  readonly work: (job: Job) => Promise<never>
  /** Takes in one. */
  readonly takeIn: (job: Job) => Promise<void>
  readonly look: () => Promise<Found>
  /** Tries once to send everything; answers what is left. */
  readonly send: () => Promise<{ unsentRecords: number; unsentPhotos: number; problems: number }>
}

/** The script for the browser: the station from its door on, as one file. */
export async function bundleClerk(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['test/fault/browser/clerk-script.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

/** Puts the clerk into an empty page of the server's origin; `hear` is called with all that the page tells. */
export async function seatClerk(
  page: Page,
  { url, script, hear }: { url: string; script: string; hear: (line: Told) => void },
): Promise<void> {
  const address = `${url}/drill`
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>一门</title>' }),
  )
  await page.exposeFunction('tell', hear)
  await page.goto(address)
  await page.addScriptTag({ content: script, type: 'module' })
  await page.waitForFunction(() => 'clerk' in globalThis)
}

/** The page's global side, for `page.evaluate`. */
export type ClerkWindow = { readonly clerk: ClerkInPage }
