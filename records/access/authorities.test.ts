import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Authorities, authorityOf, isWithin, unitsAnsweredBy, unitsBelow } from './authorities.ts'

const tree = (granted: string[]): Authorities => ({
  parents: new Map([
    ['body', { parentId: null, kind: 'body' }],
    ['north', { parentId: 'body', kind: 'territorial' }],
    ['patrol', { parentId: 'north', kind: 'division' }],
    ['academy', { parentId: 'body', kind: 'education' }],
  ]),
  granted: new Set(granted),
  answered: new Map(),
})

describe('whose personnel service and head answer for a unit', () => {
  test('the nearest unit at or above with the role granted, else the whole body', () => {
    const authorities = tree(['personnel/north'])
    assert.equal(authorityOf(authorities, 'patrol', 'personnel'), 'north')
    assert.equal(authorityOf(authorities, 'north', 'personnel'), 'north')
    assert.equal(authorityOf(authorities, 'academy', 'personnel'), null)
    assert.equal(authorityOf(authorities, 'patrol', 'head'), null)
  })

  test('a division never has a service of its own', () => {
    assert.equal(authorityOf(tree(['personnel/patrol']), 'patrol', 'personnel'), null)
  })

  test('a service answers for what is below it and has no nearer one', () => {
    const authorities = tree(['personnel/body', 'personnel/north'])
    assert.deepEqual(unitsAnsweredBy(authorities, 'personnel', ['body']), ['body', 'academy'])
    assert.deepEqual(unitsAnsweredBy(authorities, 'personnel', ['north']), ['north', 'patrol'])
  })

  test('what is below a unit holds the unit itself', () => {
    assert.deepEqual(unitsBelow(tree([]), ['north']), ['north', 'patrol'])
    assert.equal(isWithin(tree([]), 'academy', ['north']), false)
  })
})
