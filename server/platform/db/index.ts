export { type Db, inTransaction, type Tx } from './transaction'
