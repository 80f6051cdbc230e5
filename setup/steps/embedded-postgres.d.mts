export type EmbeddedPostgres = {
  readonly pid: number
  readonly port: number
  readonly wasRunning: boolean
  readonly urlOf: (database: string) => string
  readonly stop: () => Promise<void>
}
export declare function openPostgres(options: {
  root: string
  home: string
  throwAway?: boolean
  port?: number
}): Promise<EmbeddedPostgres>
