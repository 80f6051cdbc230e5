export { openJson, sealJson } from './case-vault-store'
export { type Bytes, openBytes, sealBytes } from './envelope'
export { type BlindKind, type Keys, openKeys } from './keys'
export { type CodePayload, readCode, signCode } from './signed-code'
