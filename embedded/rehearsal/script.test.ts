import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { cast } from '../demonstration/cast.ts'
import { openDiary } from './diary.ts'
import { SCRIPT } from './script.ts'

const ON_A_COMMISSION = /-(head|chairman|member|personnel|secretary)$/

describe('the script', () => {
  test('everybody who plays a part has it written, or sits on a commission', () => {
    const unwritten = cast().filter(
      ({ part }) => part !== '' && !(part in SCRIPT) && !ON_A_COMMISSION.test(part),
    )
    assert.deepEqual(
      unwritten.map(({ part }) => part),
      [],
    )
  })

  test('every part is played by somebody', () => {
    const played = new Set(cast().map(({ part }) => part))
    assert.deepEqual(
      Object.keys(SCRIPT).filter((part) => !played.has(part)),
      [],
    )
  })

  test('whoever is to have a second round has one written', () => {
    for (const [part, { rounds }] of Object.entries(SCRIPT)) {
      const again = rounds[0]?.ballots.some(([chairman]) => chairman === 'recertification')
      if (again) assert.equal(rounds.length, 2, part)
    }
  })
})

describe('the diary', () => {
  test('tells alike things in one line and what departs from the course in lines of its own', () => {
    const lines: string[] = []
    const diary = openDiary((line) => lines.push(line))
    diary.day('2027-03-05')
    for (const who of ['A', 'B', 'C', 'D', 'E', 'F']) diary.note('profile submitted', who)
    diary.note('profile submitted', 'G', 'late')
    diary.close()
    assert.match(lines[0] ?? '', /Friday,? 5 March 2027/)
    assert.deepEqual(lines.slice(1), [
      '  profile submitted (6): A, B, C, D and 2 more',
      '  profile submitted: G – late',
    ])
  })

  test('a day on which nothing happened is not told', () => {
    const lines: string[] = []
    const diary = openDiary((line) => lines.push(line))
    diary.day('2027-03-05')
    diary.day('2027-03-09')
    diary.line('something')
    assert.equal(lines.length, 2)
    assert.match(lines[0] ?? '', /9 March/)
  })
})
