export { getCatalogueDocument, getCurrentVersion, getFieldDictionary, getItemVersion } from './catalogue'
export { catalogueRouter } from './router'
