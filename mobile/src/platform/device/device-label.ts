/** What this phone is called in the list of sessions. The build takes the variant of its platform; types and tests take the web's. */
export * from './device-label.h5'
