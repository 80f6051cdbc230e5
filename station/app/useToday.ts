import { toShanghaiDate } from '@shared/kernel/instant'
import { useStation, useWatched } from './station-context'

/** Today in Asia/Shanghai, by the server's clock as far as this device knows the difference: an age must not hang on a wrong battery. */
export function useToday(): string {
  const station = useStation()
  const { clockSkewMs } = useWatched(station.sync)
  return toShanghaiDate(new Date(station.nowMs() - (clockSkewMs ?? 0)).toISOString())
}
