/** Photos and files that wait on the phone. The build takes the variant of its platform; types and tests take the web's. */
export * from './files.h5'
