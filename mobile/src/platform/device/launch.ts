/** What a scanned code brought along at launch. The build takes the variant of its platform; types and tests take the web's. */
export * from './launch.h5'
