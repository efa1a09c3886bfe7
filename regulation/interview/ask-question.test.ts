import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { after, answer, attendedBy, refusal, scenario, withOpenItem } from '../meeting/meeting-scenario.ts'
import type { MeetingState } from '../meeting/meeting-state.ts'
import type { RulesetId } from '../rulesets/keys.ts'
import { askQuestion } from './ask-question.ts'

const given = { n: 1, memberId: 'b' }

const asked = (state: MeetingState, times: number): MeetingState =>
  Array.from({ length: times }).reduce<MeetingState>((now) => after(now, askQuestion(now, given)), state)

const opened = (ruleset: RulesetId = 'decree-1612') => withOpenItem(attendedBy(scenario(ruleset), 'abcd'))

describe('questions to one employee', () => {
  test('are at most fifteen under the decree: the sixteenth is refused', () => {
    const fourteen = asked(opened(), 14)
    assert.deepEqual(answer(askQuestion(fourteen, given)), { n: 1, asked: 15, left: 0 })
    assert.deepEqual(refusal(askQuestion(asked(fourteen, 1), given)), ['para 28'])
  })

  test('are counted for each member who asks', () => {
    const two = asked(opened(), 2)
    const three = after(two, askQuestion(two, { n: 1, memberId: 'c' }))
    assert.deepEqual(three.items[0]?.questionsBy, { b: 2, c: 1 })
  })

  test('that two people count at the same moment are one', () => {
    const before = { ...given, before: 0 }
    assert.equal(answer(askQuestion(opened(), before)).asked, 1)
    refusal(askQuestion(asked(opened(), 1), before))
    assert.equal(answer(askQuestion(asked(opened(), 1), { ...given, before: 1 })).asked, 2)
  })

  test('have no number under the law in force', () => {
    const twenty = asked(opened('law-380-2026'), 20)
    assert.deepEqual(answer(askQuestion(twenty, given)), { n: 1, asked: 21, left: null })
  })

  test('are asked by members present, of who came, while the item is open', () => {
    assert.equal(askQuestion(opened(), { n: 1, memberId: 'e' }).outcome, 'refused')
    assert.equal(askQuestion(attendedBy(scenario(), 'abcd'), given).outcome, 'refused')
    const absent = withOpenItem(attendedBy(scenario(), 'abcd'), { employee: 'absent' })
    assert.equal(askQuestion(absent, given).outcome, 'refused')
    const without = withOpenItem(attendedBy(scenario(), 'abcde'), { recused: ['b'] })
    assert.equal(askQuestion(without, given).outcome, 'refused')
  })
})
