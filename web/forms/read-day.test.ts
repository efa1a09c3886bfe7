import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readDay } from './read-day.ts'

const typed = (day: string, month: string, year: string) => readDay({ day, month, year })

describe('a date as people type it', () => {
  for (const month of ['3', '03', 'март', 'марта', 'Марта', 'наурыз', 'March', 'mar'])
    test(`takes the month written ${month}`, () => {
      assert.deepEqual(typed('3', month, '2026'), { date: '2026-03-03' })
    })

  for (const whole of ['03.03.2026', '2026-03-03', '3 марта 2026', '3/3/2026'])
    test(`takes a whole date in the first box: ${whole}`, () => {
      assert.deepEqual(typed(whole, '', ''), { date: '2026-03-03' })
    })

  test('says which part is wrong', () => {
    assert.deepEqual(typed('', '', ''), { wrong: 'empty' })
    assert.deepEqual(typed('32', '1', '2026'), { wrong: 'day' })
    assert.deepEqual(typed('1', '13', '2026'), { wrong: 'month' })
    assert.deepEqual(typed('1', 'ма', '2026'), { wrong: 'month' })
    assert.deepEqual(typed('1', '1', '26'), { wrong: 'year' })
    assert.deepEqual(typed('31', 'февраль', '2026'), { wrong: 'not-real' })
  })
})
