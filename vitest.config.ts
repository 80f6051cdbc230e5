import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const alias = { '@shared': here('./shared'), '@web': here('./web') }

/** Rooms whose tests need a real PostgreSQL: each run starts its own, each test file gets a copy of the seeded template. */
const NEEDS_DATABASE = [
  'test/server/**/*.test.{ts,tsx}',
  'test/contract/**/*.test.{ts,tsx}',
  'test/fault/**/*.test.{ts,tsx}',
]

export default defineConfig({
  resolve: { alias },
  test: {
    reporters: process.env.YIMEN_TEST_JSON ? ['default', 'json'] : ['default'],
    ...(process.env.YIMEN_TEST_JSON ? { outputFile: { json: process.env.YIMEN_TEST_JSON } } : {}),
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...NEEDS_DATABASE, 'test/e2e/**', 'test/setup/**'],
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          environment: 'node',
          include: NEEDS_DATABASE,
          globalSetup: ['test/support/postgres-server.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'setup',
          environment: 'node',
          include: ['test/setup/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.{ts,tsx}'],
          globalSetup: ['test/support/running-county.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          fileParallelism: false,
          maxWorkers: 1,
        },
      },
    ],
  },
})
