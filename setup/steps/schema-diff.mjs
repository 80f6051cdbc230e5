import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * What the schema files say and the migrations do not yet: SQL, or null when both agree. The migrations are replayed into an
 * in-memory PostgreSQL and compared by Prisma's own engine, so no database server and no downloaded engine is needed.
 */
export async function diffSchema(root) {
  const live = await replayMigrations(root)
  try {
    const files = readSchema(root)
    const engine = await makeEngine(root, files, live)
    const answer = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: root },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      shadowDatabaseUrl: null,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    })
    return answer.exitCode === 0 ? null : (answer.stdout ?? '')
  } finally {
    await live.close()
  }
}

function readSchema(root) {
  const folder = join(root, 'prisma', 'schema')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: join(folder, name), content: readFileSync(join(folder, name), 'utf8') }))
}

async function replayMigrations(root) {
  const [{ PGlite }, { pg_trgm }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/contrib/pg_trgm'),
  ])
  const live = await PGlite.create({ extensions: { pg_trgm } })
  const folder = join(root, 'prisma', 'migrations')
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const file = join(folder, name, 'migration.sql')
    if (existsSync(file)) await live.exec(readFileSync(file, 'utf8'))
  }
  return live
}

async function makeEngine(root, files, live) {
  const folder = join(root, 'node_modules', '@prisma', 'schema-engine-wasm')
  // The package's "exports" hide this file, so it is loaded by its path.
  const glue = await import(pathToFileURL(join(folder, 'schema_engine_bg.js')).href)
  const bytes = readFileSync(join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const [{ bindMigrationAwareSqlAdapterFactory }, { PrismaPGlite }] = await Promise.all([
    import('@prisma/driver-adapter-utils'),
    import('pglite-prisma-adapter'),
  ])
  const connect = async () => {
    const adapter = await new PrismaPGlite(live).connect()
    // The package's own executeScript does not wait and loses errors.
    adapter.executeScript = async (sql) => {
      await live.exec(sql)
    }
    return adapter
  }
  const factory = { provider: 'postgres', adapterName: 'pglite', connect, connectToShadowDb: connect }
  const datamodels = files.map((file) => [file.path, file.content])
  return glue.SchemaEngine.new({ datamodels }, () => undefined, bindMigrationAwareSqlAdapterFactory(factory))
}
