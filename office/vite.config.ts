import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The browser app of windows and offices. It lives under /office/; Chrome 109 is the oldest browser of the county's machines. */
export default defineConfig({
  base: '/office/',
  root: here('.'),
  plugins: [react()],
  resolve: { alias: { '@shared': here('../shared'), '@web': here('../web') } },
  build: { outDir: here('./dist'), emptyOutDir: true, target: 'chrome109', modulePreload: { polyfill: false } },
})
