import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildStamp } from './build-stamp.mjs'
import { runProgram } from './progress.mjs'

/**
 * The parts: what each is made of, what proves that it was built, and how. `settings` are the variables that a build writes into what it makes;
 * `needs` is there once the part has sources.
 */
const PARTS = {
  server: {
    title: '服务端',
    from: ['server', 'shared', 'stand-in', 'prisma'],
    needs: 'server/main.ts',
    output: 'dist/server/main.mjs',
    build: bundleServer,
  },
  station: {
    title: '站点',
    from: ['station', 'web', 'shared'],
    needs: 'station/vite.config.ts',
    output: 'station/dist/index.html',
    build: (root) => viteBuild(root, 'station'),
  },
  office: {
    title: '窗口和后台',
    from: ['office', 'web', 'shared'],
    needs: 'office/vite.config.ts',
    output: 'office/dist/index.html',
    build: (root) => viteBuild(root, 'office'),
  },
  h5: {
    title: '群众端网页',
    from: ['mobile', 'shared'],
    needs: 'mobile/config/index.ts',
    output: 'mobile/dist/h5/index.html',
    build: (root) => taroBuild(root, 'h5'),
  },
  weapp: {
    title: '微信小程序',
    from: ['mobile', 'shared', 'project.config.json'],
    settings: ['YIMEN_WEAPP_ORIGIN'],
    needs: 'mobile/config/index.ts',
    output: 'mobile/dist/weapp/app.json',
    build: (root) => taroBuild(root, 'weapp'),
  },
}

export const SERVED = ['server', 'h5', 'station', 'office']
export const EVERYTHING = [...SERVED, 'weapp']

/** Builds those of the parts whose sources or settings changed, at most two at a time. Answers the names of what was built. */
export async function buildParts(root, names) {
  const stale = names.filter((name) => isStale(root, name))
  const queue = [...stale]
  const lane = async () => {
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
      const stamp = buildStamp(root, PARTS[name])
      await PARTS[name].build(root)
      mkdirSync(join(root, '.cache'), { recursive: true })
      // Stamped with what was there before: an edit during the build leaves the part stale, as it should be.
      writeFileSync(stampOf(root, name), stamp)
    }
  }
  await Promise.all([lane(), lane()])
  return stale.map((name) => PARTS[name].title)
}

/** Makes parts count as not built, for something else writes where they lie. */
export function forgetBuilds(root, names) {
  for (const name of names) rmSync(stampOf(root, name), { force: true })
}

/** Parts that have no sources to build from. */
export function missingParts(root, names) {
  return names.filter((name) => !hasSources(root, name)).map((name) => PARTS[name].title)
}

function hasSources(root, name) {
  return existsSync(join(root, PARTS[name].needs))
}

function isStale(root, name) {
  if (!hasSources(root, name)) return false
  const stamp = stampOf(root, name)
  return (
    !existsSync(join(root, PARTS[name].output)) ||
    !existsSync(stamp) ||
    readFileSync(stamp, 'utf8') !== buildStamp(root, PARTS[name])
  )
}

function stampOf(root, name) {
  return join(root, '.cache', `${name}.stamp`)
}

async function bundleServer(root) {
  const { build, stop } = await import('esbuild')
  const entries = {
    main: 'server/main.ts',
    prepare: 'server/bin/prepare.ts',
    'stand-in': 'stand-in/start-stand-ins.ts',
  }
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(join(root, file)))),
    outdir: 'dist/server',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'silent',
  })
  // Its helper process would live as long as we do.
  await stop()
}

function viteBuild(root, part) {
  return runProgram(root, `build-${part}`, {
    command: process.execPath,
    args: [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build'],
    cwd: join(root, part),
    env: { NODE_ENV: 'production' },
  })
}

function taroBuild(root, type) {
  return runProgram(root, `build-${type}`, {
    command: process.execPath,
    args: [join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro'), 'build', '--type', type],
    cwd: join(root, 'mobile'),
    env: { NODE_ENV: 'production', TARO_ENV: type },
  })
}
