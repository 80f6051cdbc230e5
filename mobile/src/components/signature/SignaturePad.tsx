/** 签名板. The build takes the variant of its platform. */
export * from './SignaturePad.h5'
