/** How the phone is typed on. The build takes the variant of its platform; types and tests take the web's. */
export * from './touch.h5'
