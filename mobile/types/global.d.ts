/// <reference types="@tarojs/taro" />
declare module '*.scss'
/** Origin of the county's server; empty in the web build, which lives there itself. */
declare const SERVER_ORIGIN: string
declare namespace NodeJS {
  interface ProcessEnv {
    NODE_ENV: 'development' | 'production'
    TARO_ENV: 'weapp' | 'h5'
  }
}
