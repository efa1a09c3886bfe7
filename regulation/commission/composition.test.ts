import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import { type CommissionOrder, judgeComposition, type Seat } from './composition.ts'
import { judgeLevels } from './position-levels.ts'

const decree = rulesetOf('decree-1612').commission

const seat = (employeeId: string, capacity: Seat['capacity'] = 'other'): Seat => ({
  employeeId,
  capacity,
  underCertification: false,
})

const order = (changes: Partial<CommissionOrder> = {}): CommissionOrder => ({
  chairmanId: 'a',
  secretaryId: 's',
  members: [seat('a'), seat('b', 'division-head'), seat('c', 'personnel'), seat('d'), seat('e')],
  ...changes,
})

const broken = (changes: Partial<CommissionOrder>, rules: typeof decree = decree) =>
  judgeComposition(order(changes), rules).map(({ field, cite }) => [field, ...cite])

describe('the composition of a commission', () => {
  test('five members with a chairman, a head of a division and the personnel service are in order', () => {
    assert.deepEqual(broken({}), [])
  })

  test('four members are too few', () => {
    assert.deepEqual(broken({ members: order().members.slice(0, 4) }), [['members', 'para 16']])
    assert.deepEqual(broken({ members: order().members.slice(0, 4) }, rulesetOf('law-380-2026').commission), [
      ['members', 'art. 49(2)'],
    ])
  })

  test('the chairman is one of the members', () => {
    assert.deepEqual(broken({ chairmanId: 'x' }), [['chairman', 'para 16']])
  })

  test('nobody is named twice', () => {
    assert.deepEqual(broken({ members: [...order().members, seat('e')] }), [['members', 'para 16']])
  })

  test('the secretary is no member', () => {
    assert.deepEqual(broken({ secretaryId: 'c' }), [['secretary', 'para 16']])
  })

  test('a head of a structural division and the personnel service are both in it', () => {
    const others = ['a', 'b', 'c', 'd', 'e'].map((id) => seat(id))
    assert.deepEqual(broken({ members: others }), [
      ['members', 'para 19'],
      ['members', 'para 19'],
    ])
  })

  test('an order that names somebody under certification is refused', () => {
    const members = order().members.map((member) => ({
      ...member,
      underCertification: member.employeeId === 'd',
    }))
    assert.deepEqual(broken({ members }), [['members', 'para 19']])
  })

  test('a member below the level of an employee fails for that employee only', () => {
    const members = [
      { employeeId: 'a', positionLevel: 9 },
      { employeeId: 'b', positionLevel: 5 },
    ]
    const agenda = [
      { employeeId: 'x', positionLevel: 5 },
      { employeeId: 'y', positionLevel: 6 },
    ]
    const failures = judgeLevels(members, agenda, decree)
    assert.deepEqual(
      failures.map(({ employeeId, memberIds, cite }) => ({ employeeId, memberIds, cite })),
      [{ employeeId: 'y', memberIds: ['b'], cite: ['para 18'] }],
    )
  })
})
