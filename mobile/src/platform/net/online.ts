/** Whether there is a network. The build takes the variant of its platform; types and tests take the web's. */
export * from './online.h5'
