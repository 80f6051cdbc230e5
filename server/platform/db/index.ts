export { type Db, type OpenDatabase, openDatabase, type Tx } from './database'
export { inTransaction, type TransactionOptions } from './in-transaction'
export { MigrationError, type MigrationReport, migrate } from './migrate'
