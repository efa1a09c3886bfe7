import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkAddress } from './mail-address.ts'

const REFUSED = [
  'b@x.kz <evil@y.kz>',
  '<b@x.kz>',
  'b@x.kz, evil@y.kz',
  'b@x.kz; evil@y.kz',
  'b@x.kz\nBcc: evil@y.kz',
  'b@x.kz\r\n',
  ' b@x.kz',
  'b@x.kz (evil@y.kz)',
  '"b" <evil@y.kz>',
  '"b evil"@y.kz',
  'b@x.kz evil@y.kz',
  'group: b@x.kz;',
  'b@@x.kz',
  'b.@x.kz',
  'b..c@x.kz',
  'b@x',
  'b@[127.0.0.1]',
  'b@-x.kz',
  'b@x.kz\u0000',
  'б@почта.қаз',
  `${'b'.repeat(65)}@x.kz`,
  `b@${'x'.repeat(60)}.${'x'.repeat(60)}.${'x'.repeat(60)}.${'x'.repeat(60)}.${'x'.repeat(60)}.kz`,
]

describe('an address', () => {
  for (const written of REFUSED)
    test(`is not sent to when it is written ${JSON.stringify(written)}`, () => {
      assert.deepEqual(checkAddress(written), { outcome: 'bad-address' })
    })

  for (const address of ["a.b+c'd@mail.police.gov.kz", 'B_1@x-y.kz'])
    test(`is sent to as it stands when it is ${address}`, () => {
      assert.deepEqual(checkAddress(address), { outcome: 'usable', address })
    })

  test('that is not there means service by hand', () => {
    assert.deepEqual(checkAddress(null), { outcome: 'no-address' })
    assert.deepEqual(checkAddress(''), { outcome: 'no-address' })
  })
})
