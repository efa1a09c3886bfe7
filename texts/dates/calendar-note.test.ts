import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCivilDate } from '../../regulation/civil-date.ts'
import { calendarNote } from './calendar-note.ts'

test('an operator is told of the calendar’s end from a year before it', () => {
  assert.equal(calendarNote(parseCivilDate('2029-12-30')), null)
  assert.match(calendarNote(parseCivilDate('2029-12-31')) ?? '', /ends on 2030-12-31/)
  assert.match(calendarNote(parseCivilDate('2031-02-01')) ?? '', /ended on 2030-12-31/)
})
