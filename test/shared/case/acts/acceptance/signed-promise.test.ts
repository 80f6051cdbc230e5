import { expect, it } from 'vitest'
import {
  assertSigned,
  type SignedPromise,
  signatureLog,
} from '../../../../../shared/case/acts/acceptance/signed-promise'

const signed: SignedPromise = {
  ...{ way: 'fingerprint', fileId: 'f1', witness: null, witnessRelation: null, witnessFileId: null },
}

it('a promise is the applicant’s own: a picture of signature or fingerprint, a mark only before a witness who signs', () => {
  expect(() => assertSigned(signed)).not.toThrow()
  expect(() => assertSigned({ ...signed, fileId: null })).toThrow('case.unconfirmed')
  const mark: SignedPromise = { ...signed, way: 'mark', witness: '旷某', witnessRelation: '邻居' }
  expect(() => assertSigned(mark)).toThrow('case.unconfirmed')
  expect(() => assertSigned({ ...mark, witnessFileId: 'f2' })).not.toThrow()
  expect(signatureLog({ ...mark, witnessFileId: 'f2' })).toEqual({ way: 'mark', fileId: 'f1', witnessFileId: 'f2' })
})
