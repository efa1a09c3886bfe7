import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCivilDate } from '../civil-date.ts'
import { monthsAfter, monthsBefore, weeksBefore, yearsAfter } from './calendar-arithmetic.ts'
import { shippedCalendar } from './shipped-calendar.ts'
import {
  lastWorkingDayOnOrBefore,
  nextWorkingDayOnOrAfter,
  workingDaysAfter,
  workingDaysBefore,
} from './working-days.ts'

const day = (text: string) => parseCivilDate(text)
const equal = (actual: { toString(): string }, expected: string) => assert.equal(actual.toString(), expected)

test('months and years keep the day number, clamped to the last day of the month', () => {
  equal(monthsBefore(day('2027-03-31'), 1), '2027-02-28')
  equal(monthsBefore(day('2028-03-31'), 1), '2028-02-29')
  equal(monthsAfter(day('2026-10-31'), 6), '2027-04-30')
  equal(monthsBefore(day('2027-01-15'), 1), '2026-12-15')
  equal(yearsAfter(day('2024-02-29'), 3), '2027-02-28')
})

test('weeks before a day are whole weeks and never roll', () => {
  equal(weeksBefore(day('2027-04-05'), 2), '2027-03-22')
})

test('working days before a day are counted from the day before it', () => {
  equal(workingDaysBefore(shippedCalendar, day('2027-03-31'), 7), '2027-03-17')
  equal(workingDaysBefore(shippedCalendar, day('2027-03-21'), 1), '2027-03-19')
})

test('working days from a day are counted from the day after it', () => {
  equal(workingDaysAfter(shippedCalendar, day('2027-03-19'), 3), '2027-03-29')
  equal(workingDaysAfter(shippedCalendar, day('2027-03-20'), 1), '2027-03-25')
})

test('a day off goes back to the last working day or on to the next; a working day stays', () => {
  equal(lastWorkingDayOnOrBefore(shippedCalendar, day('2027-03-24')), '2027-03-19')
  equal(nextWorkingDayOnOrAfter(shippedCalendar, day('2027-03-20')), '2027-03-25')
  equal(nextWorkingDayOnOrAfter(shippedCalendar, day('2027-03-25')), '2027-03-25')
})

test('a count that would have to know a day outside the calendar is an error naming it', () => {
  assert.throws(() => workingDaysAfter(shippedCalendar, day('2030-12-31'), 1), { field: 'calendar' })
  assert.throws(() => workingDaysBefore(shippedCalendar, day('2022-01-05'), 2), { field: 'calendar' })
})
