import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { factsFor } from '../../records/roster/facts-for.ts'
import { DUE_STATUSES, type DueStatus, due } from '../../regulation/due/due.ts'
import type { Branch } from '../../regulation/rulesets/keys.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import { type CastMember, cast } from './cast.ts'
import { demonstrationRows } from './demonstration-body.ts'
import { factsOf } from './lives.ts'

/** Days zero with every trap of the calendar: leap days, ends of months, the turn of the year. */
const ZEROS = ['2026-11-22', '2027-01-01', '2027-03-31', '2027-08-30', '2028-02-29', '2028-12-31']

const EXPECTED: Partial<Record<CastMember['life'], DueStatus>> = {
  due: 'due',
  'served-elsewhere': 'due',
  overdue: 'overdue',
  certified: 'not-due',
  newcomer: 'not-due',
  'new-post': 'not-due',
  left: 'not-due',
  'twenty-years': 'exempt',
  pregnant: 'deferred',
  parental: 'deferred',
  study: 'deferred',
  organisation: 'deferred',
  'state-body': 'elsewhere',
}

function statusOf(member: CastMember, ruleset: 'decree-1612' | 'law-380-2026', zero: string): DueStatus {
  const asOf = Temporal.PlainDate.from(zero)
  const rules = rulesetOf(ruleset)
  const standing = { branch: member.branch as Branch, head: member.headOfBody !== 'no' }
  return due({ ruleset: rules, asOf, employee: factsFor(rules, factsOf(member, asOf), standing) }).status
}

/** What is wrong with a member's status on a day zero; nothing where his life has none of its own. */
function unlikeLife(member: CastMember, ruleset: 'decree-1612' | 'law-380-2026', zero: string): string[] {
  const expected = member.headOfBody === 'no' ? EXPECTED[member.life] : 'exempt'
  const status = statusOf(member, ruleset, zero)
  return expected === undefined || status === expected ? [] : [`${member.personnelNumber} ${zero} ${status}`]
}

describe('the demonstration body', () => {
  for (const ruleset of ['decree-1612', 'law-380-2026'] as const)
    test(`every status that a determination can give occurs under ${ruleset}`, () => {
      for (const zero of ZEROS) {
        const statuses = new Set(cast().map((member) => statusOf(member, ruleset, zero)))
        assert.deepEqual(
          [...DUE_STATUSES].filter((status) => !statuses.has(status)),
          [],
          zero,
        )
      }
    })

  for (const ruleset of ['decree-1612', 'law-380-2026'] as const)
    test(`each life has the status it is there for under ${ruleset}`, () => {
      assert.deepEqual(
        ZEROS.flatMap((zero) => cast().flatMap((member) => unlikeLife(member, ruleset, zero))),
        [],
      )
    })

  test('somebody back from leave is due between six and twelve months under the decree only', () => {
    const back = cast().filter(({ life }) => life === 'returned-from-leave')
    assert.deepEqual(
      back.map((member) => statusOf(member, 'decree-1612', '2027-01-01')),
      ['due'],
    )
    assert.deepEqual(
      back.map((member) => statusOf(member, 'law-380-2026', '2027-01-01')),
      ['not-due'],
    )
  })

  test('about sixty people serve in a body, a district, a training centre and an institution', () => {
    const { units, employees } = demonstrationRows(Temporal.PlainDate.from('2027-01-01'))
    assert.equal(employees.length, 60)
    assert.deepEqual(
      units.map(({ kind }) => kind).filter((kind) => kind !== 'division'),
      ['body', 'territorial', 'education', 'institution'],
    )
    assert.deepEqual(new Set(employees.map(({ language }) => language)), new Set(['kk', 'ru', 'en']))
    assert.ok(employees.some(({ email }) => email === null))
  })

  test('every direct head and every unit that a row names is on the roster', () => {
    const { units, employees } = demonstrationRows(Temporal.PlainDate.from('2027-01-01'))
    const numbers = new Set(employees.map(({ personnelNumber }) => personnelNumber))
    const codes = new Set(units.map(({ code }) => code))
    for (const { personnelNumber, directHead, unit } of employees) {
      assert.ok(directHead === null || numbers.has(directHead), `${personnelNumber}`)
      assert.ok(codes.has(unit), `${personnelNumber}`)
    }
    assert.equal(numbers.size, employees.length)
  })
})
