/** The elements of the phone app: plain HTML on the web, views in the mini-program (base.weapp.tsx, chosen by the build). */
export * from './base.h5'
