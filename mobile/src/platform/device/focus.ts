/** Where the eye and the screen reader are. The build takes the variant of its platform; types and tests take the web's. */
export * from './focus.h5'
