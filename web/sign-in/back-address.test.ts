import assert from 'node:assert/strict'
import { test } from 'node:test'
import { backAddress } from './back-address.ts'

test('an address of the console is come back to, with its query', () => {
  assert.equal(backAddress('/cases?late=true&q=%D0%9A'), '/cases?late=true&q=%D0%9A')
})

for (const foreign of [
  '//evil.example',
  '/\\evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  '',
  undefined,
])
  test(`${foreign} is no address to come back to`, () => {
    assert.equal(backAddress(foreign), '/')
  })

for (const round of ['/sign-in?back=/', '/signed-in?code=1', '/language/kk'])
  test(`${round} would lead in a circle`, () => {
    assert.equal(backAddress(round), '/')
  })
