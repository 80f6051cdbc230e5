/** Printing this screen. The build takes the variant of its platform; types and tests take the web's. */
export * from './print.h5'
