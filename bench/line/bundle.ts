import { type BuildOptions, build } from 'esbuild'

/** A script of bench/page as the browser loads it: one file, as small as it gets. */
export function bundlePage(entry: string): Promise<string> {
  return bundle({ entryPoints: [entry] })
}

/** The same of a few lines that stand at the project's root. */
export function bundleText(text: string): Promise<string> {
  return bundle({ stdin: { contents: text, resolveDir: process.cwd(), loader: 'ts' } })
}

async function bundle(what: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    ...what,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  })
  return outputFiles?.[0]?.text ?? ''
}
