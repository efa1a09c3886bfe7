import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseCivilDate } from '../civil-date.ts'
import { calendarEnd } from './calendar-end.ts'
import { shippedCalendar } from './shipped-calendar.ts'

describe('the end of the calendar', () => {
  const stateOn = (day: string) => calendarEnd(shippedCalendar, parseCivilDate(day)).state

  test('is warned of a year before, to the day', () => {
    assert.equal(stateOn('2029-12-30'), 'covered')
    assert.equal(stateOn('2029-12-31'), 'ends-within-a-year')
    assert.equal(stateOn('2030-12-31'), 'ends-within-a-year')
    assert.equal(stateOn('2031-01-01'), 'ended')
  })
})
