export { APP_ROLE, type Db, type OpenDatabase, openDatabase, type Tx } from './database'
export { inTransaction, isWorthRepeating, type TransactionOptions } from './in-transaction'
export { type MigrationReport, migrate } from './migrate'
