import PgBoss from 'pg-boss'

/** 定时任务 — `cron` is read in Asia/Shanghai; `run` must be able to run twice. */
export type ScheduledJob = { readonly name: string; readonly cron: string; readonly run: () => Promise<void> }

export type Jobs = {
  /** Runs a job here and now, after the demo's clock was moved and in tests. Throws RangeError for an unknown name. */
  readonly runNow: (name: string) => Promise<void>
  readonly stop: () => Promise<void>
}

type JobsOptions = {
  /** Address of a role that may create the schema `pgboss`: the owner, not the application role. */
  readonly databaseUrl: string
  readonly jobs: readonly ScheduledJob[]
  readonly log: { warn(fields: object, text: string): void }
}

const SCHEMA = 'pgboss'
const EXPIRE_SECONDS = 600

/** Starts the schedule. Each job runs once however many processes there are; one that fails is tried again twice. */
export async function startJobs({ databaseUrl, jobs, log }: JobsOptions): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: databaseUrl, schema: SCHEMA, max: 2, application_name: 'yimen-jobs' })
  boss.on('error', (error) => log.warn({ error: error.name }, 'job queue reports an error'))
  await boss.start()
  for (const job of jobs) {
    await boss.createQueue(job.name, {
      name: job.name,
      policy: 'short',
      retryLimit: 2,
      retryDelay: 30,
      expireInSeconds: EXPIRE_SECONDS,
    })
    await boss.work(job.name, { pollingIntervalSeconds: 5 }, async () => {
      await job.run()
    })
    await boss.schedule(job.name, job.cron, {}, { tz: 'Asia/Shanghai' })
  }
  return {
    runNow: async (name) => {
      const job = jobs.find((candidate) => candidate.name === name)
      if (job === undefined) throw new RangeError(`no job ${name}`)
      await job.run()
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000, wait: true }),
  }
}
