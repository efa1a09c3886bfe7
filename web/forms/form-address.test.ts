import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { changeAddress, formAddress } from './form-address.ts'

describe('the address of a form that somebody comes back to', () => {
  test('is another one than that of the page on which its answers are checked, and leads to the same form', () => {
    for (const address of ['/appeals/1/answer', '/cases/1/acts/result?stage=testing%20one']) {
      const [changed = ''] = changeAddress(address, 'reasons').split('#')
      assert.notEqual(changed, address)
      assert.equal(formAddress(changed), address)
      assert.equal(formAddress(address), address)
    }
  })
})
