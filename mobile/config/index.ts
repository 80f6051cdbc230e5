import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'

const root = path.resolve(__dirname, '..', '..')
/** Where the mini-program finds the county's server; H5 lives on the same origin and needs no address. */
const serverOrigin = process.env.YIMEN_WEAPP_ORIGIN ?? 'https://yimen.invalid'

export default defineConfig<'webpack5'>(async () => {
  const isH5 = process.env.TARO_ENV === 'h5'
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'yimen',
    date: '2026-11-24',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
    sourceRoot: 'src',
    outputRoot: isH5 ? 'dist/h5' : 'dist/weapp',
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    plugins: [],
    alias: { '@shared': path.join(root, 'shared') },
    defineConstants: { SERVER_ORIGIN: JSON.stringify(isH5 ? '' : serverOrigin) },
    mini: {
      compile: { include: [path.join(root, 'shared')] },
      // Sizes are written in logical pixels and scaled by our own type tokens, which follow the person's setting and not the screen's width.
      postcss: { pxtransform: { enable: false, config: {} } },
    },
    h5: {
      publicPath: '/',
      staticDirectory: 'static',
      compile: { include: [path.join(root, 'shared'), __dirname] },
      postcss: { pxtransform: { enable: false, config: {} } },
      router: { mode: 'hash' },
      // Only npm run dev watches: what is built goes to disk, the county serves it and reloads the pages itself.
      devServer: {
        hot: false,
        liveReload: false,
        open: false,
        host: '127.0.0.1',
        port: 'auto',
        client: false,
        devMiddleware: { writeToDisk: true },
      },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      webpackChain(chain) {
        chain.performance.hints(false)
        // What two screens share is loaded once, and only when one of them is opened.
        chain.optimization.splitChunks({
          chunks: 'all',
          maxInitialRequests: 6,
          maxAsyncRequests: 8,
          minSize: 4_000,
          cacheGroups: {
            default: false,
            defaultVendors: false,
            react: {
              name: 'react',
              test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/,
              chunks: 'initial',
              priority: 20,
            },
            shared: { name: 'shared', minChunks: 3, chunks: 'async', priority: 10, reuseExistingChunk: true },
          },
        })
        // Taro's custom elements weigh more than this whole app and are not used: components/base.h5.tsx is plain HTML.
        chain.resolve.alias.set('@tarojs/components/dist/components$', path.resolve(__dirname, 'no-custom-elements.ts'))
      },
    },
  }
  return base
})
