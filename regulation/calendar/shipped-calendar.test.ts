import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type CivilDate, dayAfter, dayNumber, parseCivilDate } from '../civil-date.ts'
import { amendedCalendar } from './amended-calendar.ts'
import { isWeekend, isWorkingDay, whyOff } from './calendar.ts'
import { shippedCalendar } from './shipped-calendar.ts'

const day = (text: string) => parseCivilDate(text)
const isOff = (date: CivilDate) => !isWorkingDay(shippedCalendar, date)

/** The days off of a year beside weekends. */
const weekdaysOff = (year: number): string[] => {
  const off: string[] = []
  for (let date = day(`${year}-01-01`); date.year === year; date = dayAfter(date)) {
    if (isOff(date) && !isWeekend(dayNumber(date))) off.push(date.toString().slice(5))
  }
  return off
}

const CHECK: Record<number, string> = {
  2022: '01-03 01-04 01-07 03-07 03-08 03-21 03-22 03-23 05-02 05-09 05-10 07-06 08-29 08-30 10-24 10-25 12-16',
  2023: '01-02 01-03 03-08 03-21 03-22 03-23 05-01 05-08 05-09 06-28 07-06 07-07 08-30 10-25 12-18',
  2024: '01-01 01-02 03-08 03-21 03-22 03-25 05-01 05-07 05-08 05-09 07-08 08-30 10-25 12-16',
  2025: '01-01 01-02 01-03 01-07 03-10 03-21 03-24 03-25 05-01 05-07 05-09 06-06 07-07 09-01 10-27 12-16',
  2026: '01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 10-26 12-16',
  2027: '01-01 01-04 01-07 03-08 03-15 03-22 03-23 03-24 05-03 05-07 05-10 07-06 10-25 12-16',
}

describe('the shipped calendar', () => {
  for (const [year, off] of Object.entries(CHECK)) {
    test(`${year} has off, beside weekends, the days of the check line`, () => {
      assert.deepEqual(weekdaysOff(Number(year)), off.split(' '))
    })
  }

  test('a Saturday that the Government transferred is worked', () => {
    for (const worked of [
      '2022-03-05',
      '2022-08-27',
      '2022-10-22',
      '2023-07-01',
      '2024-05-04',
      '2025-01-05',
    ]) {
      assert.equal(isWorkingDay(shippedCalendar, day(worked)), true, worked)
    }
  })

  test('it knows why a day is off', () => {
    assert.deepEqual(whyOff(shippedCalendar, day('2027-03-20')), { as: 'weekend' })
    assert.deepEqual(whyOff(shippedCalendar, day('2027-05-07')), { as: 'holiday', holiday: 'defender-day' })
    assert.deepEqual(whyOff(shippedCalendar, day('2026-05-27')), { as: 'holiday', holiday: 'kurban-ait' })
    assert.equal(
      JSON.stringify(whyOff(shippedCalendar, day('2026-03-24'))),
      '{"as":"moved-holiday","holiday":"nauryz","from":"2026-03-21"}',
    )
    assert.equal(
      JSON.stringify(whyOff(shippedCalendar, day('2024-05-08'))),
      '{"as":"transfer","worked":"2024-05-04"}',
    )
  })

  test('Christmas and Kurban Ait at a weekend do not move', () => {
    assert.equal(isOff(day('2023-01-09')), false)
    assert.equal(isOff(day('2027-05-17')), false)
  })

  test('about a day outside 2022 to 2030 it answers with an error naming the calendar', () => {
    for (const outside of ['2021-12-31', '2031-01-01']) {
      assert.throws(() => isWorkingDay(shippedCalendar, day(outside)), { field: 'calendar' })
    }
  })
})

describe('an amended calendar', () => {
  const amended = amendedCalendar(shippedCalendar, {
    off: [day('2027-03-03'), day('2022-03-05')],
    working: [day('2027-03-06'), day('2027-03-08')],
    act: '17',
  })

  test('takes days off and gives working days, and knows the act', () => {
    assert.deepEqual(whyOff(amended, day('2027-03-03')), { as: 'amendment', act: '17' })
    assert.deepEqual(whyOff(amended, day('2022-03-05')), { as: 'amendment', act: '17' })
    assert.equal(isWorkingDay(amended, day('2027-03-06')), true)
    assert.equal(isWorkingDay(amended, day('2027-03-08')), true)
  })

  test('does not move holidays again, and leaves the calendar under it as it was', () => {
    const sundayWorked = amendedCalendar(shippedCalendar, {
      off: [day('2026-03-26')],
      working: [day('2026-03-24')],
    })
    assert.equal(isWorkingDay(sundayWorked, day('2026-03-27')), true)
    assert.equal(isWorkingDay(shippedCalendar, day('2027-03-03')), true)
  })

  test('has another version, the same for the same changes', () => {
    const twice = [1, 2].map(() =>
      amendedCalendar(shippedCalendar, { off: [day('2027-03-03')], working: [] }),
    )
    assert.notEqual(twice[0]?.version, shippedCalendar.version)
    assert.equal(twice[0]?.version, twice[1]?.version)
  })

  test('the same day in off and in working is an error naming the calendar', () => {
    const changes = { off: [day('2027-03-03')], working: [day('2027-03-03')] }
    assert.throws(() => amendedCalendar(shippedCalendar, changes), { field: 'calendar' })
  })
})
