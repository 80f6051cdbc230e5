/** Photos and files that the person takes or picks. The build takes the variant of its platform; types and tests take the web's. */
export * from './photo.h5'
