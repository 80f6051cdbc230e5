import { startStandIns } from './start-stand-ins'

/** Runs the stand-ins as a process of their own: prints one line of JSON with their addresses, ends on SIGTERM or SIGINT. */
const standIns = await startStandIns({ port: Number(process.env.YIMEN_STANDIN_PORT ?? 0) })
const { wechat, sms, province, inboxUrl } = standIns
process.stdout.write(`${JSON.stringify({ wechat, sms, province, inboxUrl })}\n`)
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    standIns.close().then(() => process.exit(0))
  })
}
