import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { precache } from './precache-plugin'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const { version } = JSON.parse(readFileSync(here('../package.json'), 'utf8')) as { version: string }

/** The counters' app. It lives under /station/ and works without a network; Chrome 109 is the oldest browser of the county's machines. */
export default defineConfig({
  base: '/station/',
  root: here('.'),
  plugins: [react(), precache({ worker: here('./service-worker.ts'), most: 2.5 * 1024 * 1024 })],
  define: { __STATION_VERSION__: JSON.stringify(version) },
  resolve: { alias: { '@shared': here('../shared'), '@web': here('../web') } },
  build: { outDir: here('./dist'), emptyOutDir: true, target: 'chrome109', modulePreload: { polyfill: false } },
})
