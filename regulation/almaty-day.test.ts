import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { almatyDay, almatyHour, writtenInstant } from './almaty-day.ts'
import { dayAfter, dayBefore, dayNumber, dayNumbered, parseCivilDate } from './civil-date.ts'

const OFFSETS = { before: '+06:00', since: '+05:00' } as const
const CHANGED = '2024-02-29T18:00:00.000Z'
const instants = fc
  .integer({ min: Date.parse('2005-01-01T00:00:00Z'), max: Date.parse('2035-01-01T00:00:00Z') })
  .map((at) => new Date(at).toISOString())
const days = fc.integer({ min: -25_000, max: 40_000 })

test('an instant lies on the civil day of its offset: +06 until the end of February 2024, +05 since', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      const offset = instant < CHANGED ? OFFSETS.before : OFFSETS.since
      const expected = Temporal.Instant.from(instant).toZonedDateTimeISO(offset).toPlainDate()
      assert.equal(almatyDay(instant).toString(), expected.toString())
    }),
  )
})

test('an hour of a civil day is the instant at which it strikes', () => {
  assert.equal(almatyHour(parseCivilDate('2027-03-02'), 9), '2027-03-02T04:00:00.000Z')
  assert.equal(almatyHour(parseCivilDate('2027-03-02'), 0), '2027-03-01T19:00:00.000Z')
  assert.equal(almatyHour(parseCivilDate('2024-02-29'), 9), '2024-02-29T03:00:00.000Z')
  assert.equal(almatyHour(parseCivilDate('2024-03-01'), 0), '2024-02-29T19:00:00.000Z')
})

test('an instant is written in one notation, and what is none is refused', () => {
  assert.equal(writtenInstant('2027-03-02T09:00:00+05:00'), '2027-03-02T04:00:00.000Z')
  assert.equal(writtenInstant('2027-03-02T04:00:00.123456Z'), '2027-03-02T04:00:00.123Z')
  assert.equal(writtenInstant('2027-03-02T04:00:00.000Z'), '2027-03-02T04:00:00.000Z')
  for (const text of ['2027-13-02T04:00:00.000Z', '2027-03-02', 'soon', '2027-03-02T04:00:00'])
    assert.throws(() => writtenInstant(text), RangeError)
})

test('days are counted as the calendar counts them', () => {
  fc.assert(
    fc.property(days, (number) => {
      const date = Temporal.PlainDate.from('1970-01-01').add({ days: number })
      assert.ok(dayNumbered(number).equals(date))
      assert.equal(dayNumber(date), number)
      assert.ok(dayAfter(date).equals(date.add({ days: 1 })))
      assert.ok(dayBefore(date).equals(date.subtract({ days: 1 })))
    }),
  )
})
