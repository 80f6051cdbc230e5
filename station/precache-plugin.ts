import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'esbuild'
import type { Plugin, ResolvedConfig } from 'vite'

/** What the worker is given: the files of this build, and a name that changes when any of them does. */
type Precache = { readonly version: string; readonly files: readonly string[] }

/**
 * Builds the service worker last, with the list of everything that the app needs to start without a network. A list above `most` bytes fails the
 * build: a village line fetches it in one go.
 */
export function precache(options: { readonly worker: string; readonly most: number }): Plugin {
  let config: ResolvedConfig
  return {
    name: 'yimen-precache',
    apply: 'build',
    configResolved: (resolved) => {
      config = resolved
    },
    closeBundle: async () => {
      const { outDir } = config.build
      const files = filesIn(outDir).filter((file) => !file.endsWith('.map') && file !== 'service-worker.js')
      const hash = createHash('sha256')
      let bytes = 0
      for (const file of files) {
        const content = readFileSync(join(outDir, file))
        hash.update(file).update(content)
        bytes += content.length
      }
      if (bytes > options.most) throw new Error(`the app shell has ${bytes} bytes, more than ${options.most}`)
      const list: Precache = {
        version: hash.digest('hex').slice(0, 12),
        files: files.map((file) => config.base + file.replaceAll('\\', '/')),
      }
      const { outputFiles } = await build({
        entryPoints: [options.worker],
        bundle: true,
        minify: true,
        write: false,
        format: 'iife',
        target: 'chrome109',
        define: { __PRECACHE__: JSON.stringify(list), __BASE__: JSON.stringify(config.base) },
      })
      writeFileSync(join(outDir, 'service-worker.js'), outputFiles[0]?.contents ?? '')
    },
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}
