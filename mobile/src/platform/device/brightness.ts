/** Brightness of the screen. The build takes the variant of its platform; types and tests take the web's. */
export * from './brightness.h5'
