/** Sending one file in pieces. The build takes the variant of its platform; types and tests take the web's. */
export * from './send-file.h5'
