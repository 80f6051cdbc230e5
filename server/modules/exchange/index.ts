export { enqueueExchange, exchangeOf } from './enqueue'
export { exchangeWiring } from './wiring'
