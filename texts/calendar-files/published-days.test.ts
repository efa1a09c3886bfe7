import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseCivilDate } from '../../regulation/civil-date.ts'
import { publishedDays } from './published-days.ts'

const file = (sequence = 0) =>
  publishedDays({
    days: [
      { uid: 'c1-r1-testing@body.kz', sequence, summary: 'Тест', on: parseCivilDate('2027-03-02') },
      { uid: 'c1-r1-meeting@body.kz', sequence, summary: 'Отырыс', on: parseCivilDate('2027-03-25') },
    ],
    ...{ stamp: '2027-01-11T05:00:00Z', organizer: 'notices@body.kz' },
    link: 'https://attestor.example/cases/2027-000001',
  })

describe('days that somebody takes into his calendar himself', () => {
  test('are whole civil days in one file, under the UIDs that notices carry, and name nobody', () => {
    const text = file()
    assert.match(text, /METHOD:PUBLISH/)
    assert.deepEqual(
      text.match(/UID:.*/g)?.map((line) => line.trim()),
      [...['UID:c1-r1-testing@body.kz', 'UID:c1-r1-meeting@body.kz']],
    )
    assert.deepEqual(
      text.match(/DTSTART.*/g)?.map((line) => line.trim()),
      [...['DTSTART;VALUE=DATE:20270302', 'DTSTART;VALUE=DATE:20270325']],
    )
    assert.doesNotMatch(text, /ATTENDEE/)
  })

  test('are the same when they are made again, and newer once a notice has moved them', () => {
    assert.equal(file(), file())
    assert.match(file(2), /SEQUENCE:2/)
  })
})
