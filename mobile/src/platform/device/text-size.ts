/** The type size that the person has set outside this app. The build takes the variant of its platform; types and tests take the web's. */
export * from './text-size.h5'
