export { type Db, type OpenDatabase, openDatabase, type Tx } from './database'
export { inTransaction, type TransactionOptions } from './in-transaction'
export { keptMap, keptValue } from './kept'
export { MigrationError, type MigrationReport, migrate } from './migrate'
