/** Signing in with what the phone already knows. The build takes the variant of its platform; types and tests take the web's. */
export * from './login.h5'
