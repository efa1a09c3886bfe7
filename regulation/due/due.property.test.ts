import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isAfter, isBefore, parseCivilDate } from '../civil-date.ts'
import { RULESETS } from '../rulesets/ruleset-of.ts'
import { explainDue } from '../working/explain-due.ts'
import { type DueRequest, due } from './due.ts'
import type { EmployeeFacts } from './employee-facts.ts'

const FIRST = parseCivilDate('2005-01-01')
const day = fc.nat(8_500).map((days) => FIRST.add({ days }))
const period = fc
  .record({ from: day, length: fc.option(fc.nat(700)) })
  .map(({ from, length }) => ({ from, to: length === null ? null : from.add({ days: length }) }))
const few = <Fact>(fact: fc.Arbitrary<Fact>) => fc.array(fact, { maxLength: 3 })

/** Periods of service that follow one another, the last one still running. */
const service = fc
  .array(fc.record({ length: fc.nat(3_000), gap: fc.integer({ min: 1, max: 150 }), other: fc.boolean() }), {
    maxLength: 3,
  })
  .map((ended) => {
    let from = FIRST
    const periods = ended.map(({ length, gap, other }) => {
      const to = from.add({ days: length })
      const served = { from, to, otherEmploymentAfter: other }
      from = to.add({ days: gap })
      return served
    })
    return [...periods, { from, to: null, otherEmploymentAfter: false }]
  })

const employee: fc.Arbitrary<EmployeeFacts> = fc.record({
  service,
  creditedService: fc.constant([]),
  appointments: few(fc.record({ on: day, equivalent: fc.boolean(), dutiesChanged: fc.boolean() })),
  leaves: few(period),
  study: few(period),
  secondments: few(
    fc
      .tuple(period, fc.constantFrom('state-body' as const, 'international-organisation' as const))
      .map(([dates, kind]) => ({ ...dates, kind })),
  ),
  head: fc.boolean(),
  branch: fc.constant('police' as const),
  certifications: few(fc.record({ on: day, annulled: fc.boolean() })),
})

const anyRequest: fc.Arbitrary<DueRequest> = fc.record({
  ruleset: fc.constantFrom(...RULESETS),
  asOf: fc.nat(1_500).map((days) => parseCivilDate('2025-01-01').add({ days })),
  employee,
})

describe('every determination', () => {
  test('the order of the lists changes nothing', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { service, appointments, leaves, study, secondments, certifications } = request.employee
        const reversed = {
          ...request.employee,
          service: service.toReversed(),
          appointments: appointments.toReversed(),
          leaves: leaves.toReversed(),
          study: study.toReversed(),
          secondments: secondments.toReversed(),
          certifications: certifications.toReversed(),
        }
        assert.equal(JSON.stringify(due({ ...request, employee: reversed })), JSON.stringify(due(request)))
      }),
    )
  })

  test('the window begins on the due date and ends half a year later, give or take the days of a month', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { due: date, window } = due(request)
        assert.equal(date === null, window === null)
        if (!date || !window) return
        assert.ok(window.from.equals(date))
        assert.ok(!isBefore(window.to, date.add({ months: 6 })))
        assert.ok(!isAfter(window.to, date.add({ months: 6, days: 3 })))
      }),
    )
  })

  test('due, overdue and not-due agree with the dates', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { status, due: date, window } = due(request)
        if (!date || !window) return
        const ahead = !isBefore(date, request.asOf.add({ months: 6 }))
        const expected = isBefore(window.to, request.asOf) ? 'overdue' : ahead ? 'not-due' : 'due'
        assert.equal(status, expected)
      }),
    )
  })

  test('the working gives the dates of the answer', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const explained = explainDue(request)
        assert.equal(JSON.stringify(explained.answer), JSON.stringify(due(request)))
        assert.equal(explained.due?.date, explained.answer.due?.toString())
        assert.equal(explained.windowTo?.date, explained.answer.window?.to.toString())
      }),
    )
  })
})
