export { demoRouter } from './router'
