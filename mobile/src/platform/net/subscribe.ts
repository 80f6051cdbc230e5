/** Asking for reminders. The build takes the variant of its platform; types and tests take the web's. */
export * from './subscribe.h5'
