export { getCatalogueDocument, getCurrentVersion, getItemVersion } from './catalogue'
export { getFieldDictionary } from './dictionary'
export { type Published, publishCatalogue } from './publish-catalogue'
export { catalogueRouter } from './router'
