/** Random bytes. The build takes the variant of its platform; types and tests take the web's. */
export * from './random.h5'
