/** Opening a paper. The build takes the variant of its platform; types and tests take the web's. */
export * from './open-pdf.h5'
