import { readFile } from 'node:fs/promises'
import { publishTemplates } from '../modules/notice'
import { runImport } from './operator-command'

/**
 * 导入文书和消息的模板 — `DATABASE_URL=… npx tsx server/bin/import-notices.ts file`: publishes what changed of a file with the shape of notices.json, in
 * one transaction, while the county is running. Belongs to every upgrade that brings new texts. A row that may not be published stops all of it.
 */
await runImport(
  'DATABASE_URL=数据库地址 npx tsx server/bin/import-notices.ts 模板文件.json',
  async (tx, { path, at }) => {
    const { notices } = JSON.parse(await readFile(path, 'utf8')) as { notices?: unknown }
    const published = await publishTemplates(tx, Array.isArray(notices) ? notices : [], at)
    return `发布了 ${published.length} 份模板的新版本：${published.join('、') || '没有变化'}`
  },
)
