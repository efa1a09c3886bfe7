import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { shippedCalendar } from '../../regulation/calendar/shipped-calendar.ts'
import { sayIn } from '../../texts/pages/say.ts'
import { dayNote } from './day-note.ts'

const reader = { language: 'en', say: sayIn('en'), calendar: shippedCalendar } as const

describe('what is said beside a date that is typed', () => {
  test('its weekday, and whether it is a working day', () => {
    const typed = (day: string) => dayNote({ day, month: 'march', year: '2027' }, reader)
    assert.match(typed('10'), /^Wednesday,? 10 March 2027: a working day$/)
    assert.match(typed('8'), /^Monday,? 8 March 2027: a day off$/)
  })

  test('nothing of what is no date yet, and the weekday alone of a day outside the calendar', () => {
    assert.equal(dayNote({ day: '31', month: '2', year: '2027' }, reader), '')
    assert.match(dayNote({ day: '1', month: '1', year: '2099' }, reader), /^Thursday,? 1 January 2099$/)
  })
})
