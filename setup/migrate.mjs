import { fileURLToPath, pathToFileURL } from 'node:url'
import { checkNode } from './steps/packages.mjs'
import { runCommand } from './steps/stop.mjs'

/** npm run migrate: brings the database (DATABASE_URL or DATABASE_URL_FILE, else the embedded one) to today's shape, without serving. */
await runCommand(async () => {
  checkNode()
  const root = fileURLToPath(new URL('..', import.meta.url))
  const [{ buildParts }, { openDataHome }, { openInstance }, { generateClient }, { step }] = await Promise.all([
    import('./steps/build.mjs'),
    import('./steps/data-home.mjs'),
    import('./steps/instance.mjs'),
    import('./steps/packages.mjs'),
    import('./steps/progress.mjs'),
  ])
  const instance = await openInstance({ root, home: openDataHome(root) })
  try {
    await step('生成', () => generateClient(root))
    await step('构建', async () => (await buildParts(root, ['server'])).join('、') || '没有变化')
    const { migrateDatabase } = await import(pathToFileURL(`${root}/dist/server/prepare.mjs`).href)
    await step('数据库变更', async () => {
      const applied = await migrateDatabase(instance.url)
      return applied.length > 0 ? applied.join('、') : '没有变化'
    })
  } finally {
    await instance.close()
  }
})
