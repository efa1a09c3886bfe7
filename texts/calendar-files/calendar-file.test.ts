import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseCivilDate } from '../../regulation/civil-date.ts'
import { type CalendarDay, calendarFile } from './calendar-file.ts'

const day = (more: Partial<CalendarDay> = {}): CalendarDay => ({
  uid: '7f1c-r1-meeting@attestor.example',
  sequence: 0,
  event: 'meeting',
  on: parseCivilDate('2027-03-25'),
  change: 'set',
  stamp: '2027-01-11T05:00:00Z',
  language: 'kk',
  organizer: 'notices@attestor.example',
  attendee: 'employee@body.example',
  link: 'https://attestor.example/cases/7f1c',
  ...more,
})

/** The properties of a calendar file by name, lines unfolded (RFC 5545, 3.1). */
const parsed = (text: string): Map<string, string> => {
  const lines = text
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter(Boolean)
  return new Map(
    lines.map((line) => [line.slice(0, line.search(/[:;]/)), line.slice(line.search(/[:;]/) + 1)]),
  )
}

describe('a calendar file', () => {
  test('holds one whole civil day, without an hour and without a zone', () => {
    const file = parsed(calendarFile(day()).text)
    assert.equal(file.get('DTSTART'), 'VALUE=DATE:20270325')
    assert.equal(file.get('DTEND'), 'VALUE=DATE:20270326')
    assert.equal(file.get('DTSTAMP'), '20270111T050000Z')
    assert.equal(file.get('SUMMARY'), 'Аттестаттау: комиссия отырысы')
  })

  test('moves the event that the calendar has: the same UID, a greater SEQUENCE', () => {
    const before = parsed(calendarFile(day()).text)
    const after = parsed(calendarFile(day({ sequence: 1, on: parseCivilDate('2027-04-02') })).text)
    assert.equal(before.get('METHOD'), 'REQUEST')
    assert.equal(after.get('METHOD'), 'REQUEST')
    assert.equal(after.get('UID'), before.get('UID'))
    assert.equal(before.get('SEQUENCE'), '0')
    assert.equal(after.get('SEQUENCE'), '1')
    assert.equal(after.get('DTSTART'), 'VALUE=DATE:20270402')
  })

  test('takes a dropped event out', () => {
    const { method, text } = calendarFile(day({ change: 'dropped', sequence: 2, language: 'ru' }))
    const file = parsed(text)
    assert.equal(method, 'CANCEL')
    assert.equal(file.get('METHOD'), 'CANCEL')
    assert.equal(file.get('STATUS'), 'CANCELLED')
    assert.equal(file.get('SUMMARY'), 'Отменено: Аттестация: заседание комиссии')
  })

  test('is the same when it is made again, in whatever zone the host is', () => {
    assert.equal(calendarFile(day()).text, calendarFile(day()).text)
    assert.match(calendarFile(day()).text, /BEGIN:VEVENT[\s\S]*ORGANIZER;CN="Attestor"/)
    assert.match(calendarFile(day()).text, /ATTENDEE;ROLE=REQ-PARTICIPANT:MAILTO:employee@body\.example/)
  })
})
