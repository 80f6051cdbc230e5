export { getCatalogueDocument, getCurrentVersion, getFieldDictionary, getItemVersion } from './catalogue'
