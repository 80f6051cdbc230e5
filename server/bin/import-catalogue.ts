import { readCatalogueFiles, readCountyCode } from '../../prisma/seed/catalogue-files'
import { claimCounty } from '../modules/organisation'
import { publishCatalogue } from '../modules/service-item'
import { runImport } from './operator-command'

/**
 * 导入目录 — `DATABASE_URL=… npx tsx server/bin/import-catalogue.ts folder`: checks the files of a catalogue and publishes what changed in one
 * transaction, while the county is running. The first import says whose county the database is; another county's files are refused. A
 * row that may not be published stops all of it.
 */
await runImport(
  'DATABASE_URL=数据库地址 npx tsx server/bin/import-catalogue.ts 目录文件夹',
  async (tx, { path, at }) => {
    const code = await readCountyCode(path)
    const claimed = await claimCounty(tx, code, at)
    const { items } = await publishCatalogue(tx, await readCatalogueFiles(path), { at, by: null })
    const said = `发布了 ${items.length} 个事项的新版本：${items.join('、') || '没有变化'}`
    return claimed ? `这个数据库记为 ${code} 的。请重新启动服务。\n${said}` : said
  },
)
