import { useServer } from '@web/api/useServer'

/** The day in Asia/Shanghai of this machine; UTC+8 without summer time since 1992, so the offset is arithmetic. */
function machineDay(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
}

/** 今天 — as the server counts it; a demo county may stand at another day than this machine. The machine's own until the answer is here. */
export function useToday(): string {
  const state = useServer('demo.state', {})
  return state.data?.today ?? machineDay()
}
