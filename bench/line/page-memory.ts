import { readFileSync } from 'node:fs'
import type { Browser, CDPSession } from 'playwright-core'

const MB = 1024 * 1024
const SAMPLE_MS = 100

/** 页面的内存 — the most while something ran, and what it was before it, in MB: the page's process, and the heap of its scripts. */
export type PageMemory = { readonly beforeMb: number; readonly mostMb: number; readonly heapMb: number }

/** Processes of pages that a browser has at this moment. */
export async function pageProcesses(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.filter((one) => one.type === 'renderer').map((one) => one.id)
}

/** Watches the largest of these processes and the heap of a page while `run` runs. */
export async function watchMemory(
  { pids, cdp }: { readonly pids: readonly number[]; readonly cdp: CDPSession },
  run: () => Promise<unknown>,
): Promise<PageMemory> {
  await cdp.send('Performance.enable')
  await cdp.send('HeapProfiler.collectGarbage')
  const beforeMb = largestMb(pids)
  let mostMb = beforeMb
  let heapMb = 0
  let ended = false
  const watching = (async () => {
    while (!ended) {
      mostMb = Math.max(mostMb, largestMb(pids))
      const { metrics } = await cdp.send('Performance.getMetrics')
      heapMb = Math.max(heapMb, (metrics.find((one) => one.name === 'JSHeapUsedSize')?.value ?? 0) / MB)
      await new Promise((resolve) => setTimeout(resolve, SAMPLE_MS))
    }
  })()
  try {
    await run()
  } finally {
    ended = true
    await watching
  }
  return { beforeMb, mostMb, heapMb }
}

function largestMb(pids: readonly number[]): number {
  return Math.max(...pids.map((pid) => residentMb(pid)))
}

/** Zero for a process that has ended. */
function residentMb(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return 0
    throw error
  }
}
