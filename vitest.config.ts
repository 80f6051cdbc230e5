import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const alias = { '@shared': here('./shared'), '@web': here('./web') }

/** Rooms whose tests need a real PostgreSQL: each run starts its own, each test file gets a copy of the seeded template. */
const NEEDS_DATABASE = {
  server: ['test/server/**/*.test.{ts,tsx}'],
  clients: ['test/contract/**/*.test.{ts,tsx}', 'test/fault/**/*.test.{ts,tsx}'],
}
/** They keep every core busy for minutes: beside them nothing that has to do with time could be tested. */
const SCHEDULES = ['test/fault/schedules/**/*.test.ts']
const WITH_DATABASE = {
  environment: 'node',
  globalSetup: ['test/support/postgres-server.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
  maxWorkers: 2,
} as const

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
          exclude: [...NEEDS_DATABASE.server, ...NEEDS_DATABASE.clients, 'test/e2e/**', 'test/setup/**'],
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          ...WITH_DATABASE,
          name: 'integration',
          include: NEEDS_DATABASE.server,
          // The whole server is loaded once a worker and not once a file; what it keeps in memory belongs to the database that is open.
          isolate: false,
        },
      },
      {
        resolve: { alias },
        test: { ...WITH_DATABASE, name: 'clients', include: NEEDS_DATABASE.clients, exclude: SCHEDULES },
      },
      {
        resolve: { alias },
        test: { ...WITH_DATABASE, name: 'schedules', include: SCHEDULES },
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
