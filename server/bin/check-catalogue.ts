import { importCatalogue } from '@shared/service-item/publish/import-catalogue'
import { readCatalogueFiles } from '../../prisma/seed/catalogue-files'
import { SEED_FOLDER } from '../../prisma/seed/seed-data'

/**
 * 检查目录 — `tsx server/bin/check-catalogue.ts [folder]`: says of every row of a catalogue whether it may be published, without touching a
 * database. Ends with 1 when a row may not.
 */
const folder = process.argv[2] ?? SEED_FOLDER
const { versions, faults } = importCatalogue(await readCatalogueFiles(folder), () => 1)
for (const fault of faults) process.stdout.write(`✗ ${fault.row}  ${fault.path}  ${fault.what}。${fault.fix}。\n`)
process.stdout.write(
  faults.length === 0
    ? `${versions.length} 个事项都可以发布。\n`
    : `${faults.length} 处不能发布，${versions.length} 个事项没有问题。\n`,
)
process.exitCode = faults.length === 0 ? 0 : 1
