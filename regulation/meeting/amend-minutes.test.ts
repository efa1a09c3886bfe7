import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { amendedCalendar } from '../calendar/amended-calendar.ts'
import { shippedCalendar } from '../calendar/shipped-calendar.ts'
import { parseCivilDate } from '../civil-date.ts'
import { amendMinutes } from './amend-minutes.ts'
import { closeMeeting } from './close-meeting.ts'
import { after, answer, attendedBy, scenario } from './meeting-scenario.ts'

const withOff = (...days: string[]) =>
  amendedCalendar(shippedCalendar, { off: days.map((day) => parseCivilDate(day)), working: [] })

describe('an amended calendar and a meeting whose minutes are open (para 33)', () => {
  const open = attendedBy(scenario(), 'abcd')
  const closed = after(open, closeMeeting(open, shippedCalendar))

  test('counts the limit of the minutes anew, and the secretary is reminded by the new one', () => {
    const verdict = amendMinutes(closed, withOff('2027-04-12'), '2027-04-09')
    assert.equal(answer(verdict).limitOn, '2027-04-14')
    assert.equal(after(closed, verdict).minutes?.limitOn, '2027-04-14')
  })

  test('never moves it into the past', () => {
    const working = [parseCivilDate('2027-04-10'), parseCivilDate('2027-04-11')]
    const sooner = amendedCalendar(shippedCalendar, { off: [], working })
    assert.equal(answer(amendMinutes(closed, sooner, '2027-04-12')).limitOn, '2027-04-12')
  })

  test('changes nothing before the minutes are due, nor where nothing moves', () => {
    assert.equal(amendMinutes(open, withOff('2027-04-12'), '2027-04-08').outcome, 'refused')
    assert.equal(amendMinutes(closed, withOff('2027-11-03'), '2027-04-09').outcome, 'refused')
  })
})
