import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ask, type Facts, LAW, served } from './due-scenario.ts'

describe('facts that contradict themselves', () => {
  const errorOf = (employee: Facts) => ask('2027-01-01', employee).error ?? ''

  test('a period that ends before it begins is an error naming it', () => {
    assert.match(
      errorOf({ leaves: [{ from: '2025-02-02', to: '2025-02-01' }] }),
      /^employee\.leaves\[0\]\.to: /,
    )
    assert.match(errorOf({ service: [served('2025-02-02', '2025-02-01')] }), /^employee\.service\[0\]\.to: /)
  })

  test('overlapping service is an error, also on one day, with no end, and after the determination', () => {
    const overlap = /^employee\.service\[0\]\.from: /
    assert.match(errorOf({ service: [served('2020-01-01'), served('2018-03-05', '2020-01-01')] }), overlap)
    assert.match(errorOf({ service: [served('2020-01-01', '2020-05-05'), served('2018-03-05')] }), overlap)
    assert.match(errorOf({ service: [served('2028-01-01'), served('2018-03-05')] }), overlap)
  })

  test('two periods of credited service that overlap are an error, also where no other service is known', () => {
    const credited = (from: string, to: string) => ({ from, to, kind: 'military' })
    const creditedService = [credited('2016-01-01', '2018-03-04'), credited('2018-03-04', '2020-01-01')]
    const { error } = ask('2027-01-01', { creditedService }, LAW)
    assert.match(error ?? '', /^employee\.creditedService\[1\]\.from: /)
  })
})
