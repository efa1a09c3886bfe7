import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseCivilDate } from '../civil-date.ts'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import { judgeAnnouncement } from './announcement.ts'
import { nearestCommissionUnit } from './nearest-commission.ts'
import { judgePresiding } from './presiding.ts'
import { judgeQuorum } from './quorum.ts'

const decree = rulesetOf('decree-1612')
const law = rulesetOf('law-380-2026')

describe('a sitting', () => {
  test('two thirds of the composition are a quorum, one less is none', () => {
    for (const [present, composition, outcome] of [
      [4, 6, 'allowed'],
      [3, 6, 'refused'],
      [4, 5, 'allowed'],
      [3, 5, 'refused'],
      [5, 7, 'allowed'],
      [4, 7, 'refused'],
    ] as const)
      assert.equal(judgeQuorum({ present, composition }, decree.commission).outcome, outcome)
    assert.deepEqual(judgeQuorum({ present: 3, composition: 5 }, law.commission).cite, ['art. 49(7)'])
  })

  test('the chairman presides when present; otherwise those present choose one of them', () => {
    const outcome = (present: string[], presidingId: string | null) =>
      judgePresiding({ chairmanId: 'a', present, presidingId }, decree.commission).outcome
    assert.equal(outcome(['a', 'b'], null), 'allowed')
    assert.equal(outcome(['a', 'b'], 'b'), 'refused')
    assert.equal(outcome(['b', 'c'], 'c'), 'allowed')
    assert.equal(outcome(['b', 'c'], 'd'), 'refused')
    assert.equal(outcome(['b', 'c'], null), 'refused')
  })

  test('under the decree the announcement is out a week before an item is opened', () => {
    const heldOn = parseCivilDate('2027-04-08')
    const outcome = (announcedOn: string | null, ruleset = decree) =>
      judgeAnnouncement(
        { announcedOn: announcedOn === null ? null : parseCivilDate(announcedOn), heldOn },
        ruleset.interview,
      ).outcome
    assert.equal(outcome('2027-04-01'), 'allowed')
    assert.equal(outcome('2027-04-02'), 'refused')
    assert.equal(outcome(null), 'refused')
    assert.equal(outcome(null, law), 'allowed')
  })

  test('a case belongs to the commission of its unit or the nearest above', () => {
    const path = ['division', 'territorial', 'body']
    assert.equal(nearestCommissionUnit(path, ['body', 'territorial', null]), 'territorial')
    assert.equal(nearestCommissionUnit(path, ['body']), 'body')
    assert.equal(nearestCommissionUnit(path, ['elsewhere', null]), null)
    assert.equal(nearestCommissionUnit(path, ['elsewhere']), undefined)
  })
})
