/** Where the phone is. The build takes the variant of its platform; types and tests take the web's. */
export * from './place.h5'
