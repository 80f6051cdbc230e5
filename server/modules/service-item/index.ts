export { getCatalogueDocument, getCurrentVersion, getFieldDictionary, getItemVersion } from './catalogue'
export { type Published, publishCatalogue } from './publish-catalogue'
export { catalogueRouter } from './router'
