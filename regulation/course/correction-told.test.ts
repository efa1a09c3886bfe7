import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { rulesetOf } from '../rulesets/ruleset-of.ts'
import { CORRECTABLE, type CorrectsKey, type Right } from './correction.ts'
import { tellCorrection } from './correction-told.ts'
import { pass, take } from './course.ts'
import { at, DATES, newId, served, told } from './course-scenario.ts'
import { disclosedCorrection } from './disclosed-correction.ts'
import type { EventData } from './events.ts'
import type { FactOf, JsonValue } from './facts.ts'
import type { CaseState, Correction } from './state.ts'

const subjects = (score: number) => [{ subject: 'law' as const, score, threshold: 60 }]
const MEMBERS = ['a', 'b', 'c', 'd', 'e']
const votes = { a: 'demotion', b: 'corresponds', c: 'corresponds', d: 'corresponds', e: null } as const

/** For each thing that can be corrected: what was on record, what is right, and what the employee is told of both. */
const TOLD: Record<CorrectsKey, { was: JsonValue; right: object; before: object; after: object }> = {
  result: {
    was: { on: DATES.testing, result: { stage: 'testing', subjects: subjects(45) }, missed: null },
    right: { result: { stage: 'testing', subjects: subjects(75) } },
    ...{ before: { subjects: subjects(45) }, after: { subjects: subjects(75) } },
  },
  'stage-day': {
    ...{ was: DATES.testing, right: { stage: 'testing', on: '2027-06-04' } },
    ...{ before: { on: DATES.testing }, after: { on: '2027-06-04' } },
  },
  absence: {
    ...{ was: 'none', right: { stage: 'testing', absence: 'good' } },
    ...{ before: { absence: 'none' }, after: { absence: 'good' } },
  },
  ...dayOf('served'),
  ...dayOf('profile'),
  ...dayOf('familiarised'),
  ...dayOf('disagreement'),
  ...dayOf('information'),
  ...dayOf('session'),
  ...dayOf('dossier-sent'),
  ...dayOf('minutes-signed'),
  ...dayOf('acquainted'),
  witnesses: {
    ...{ was: ['w1', 'w2'], right: { of: 'profile', witnesses: ['w1', 'w3'] } },
    ...{ before: { people: ['w1', 'w2'] }, after: { people: ['w1', 'w3'] } },
  },
  document: {
    ...{ was: 'd1', right: { document: 'd1', replacedBy: 'd2' } },
    ...{ before: { document: 'd1' }, after: { document: 'd2' } },
  },
  decision: {
    ...{ was: { grounds: [], recommendation: 'reserve' }, right: { recommendation: 'promotion' } },
    ...{ before: { grounds: [], recommendation: 'reserve' }, after: { recommendation: 'promotion' } },
  },
  ballot: {
    was: { decision: 'demotion', by: 'chairman', counts: { demotion: 3, corresponds: 2 } },
    right: { ballot: { composition: MEMBERS, chairman: 'a', present: MEMBERS, votes } },
    before: { decision: 'demotion', counts: { demotion: 3, corresponds: 2 } },
    after: { decision: 'corresponds', counts: { demotion: 1, corresponds: 3 } },
  },
  'opened-in-error': { was: null, right: {}, before: {}, after: {} },
}

function dayOf<Key extends CorrectsKey>(corrects: Key) {
  const days = { was: '2027-05-12', right: { on: '2027-05-21' } }
  const said = { before: { on: '2027-05-12' }, after: { on: '2027-05-21' } }
  return { [corrects]: { ...days, ...said } } as Record<Key, typeof days & typeof said>
}

const entryOf = (corrects: CorrectsKey): EventData['RecordCorrected'] => {
  const { was, right } = TOLD[corrects]
  const entry = { corrects, correction: 'k', was, reason: 'copied wrongly', by: 'p', confirmedBy: 'q' }
  return { ...entry, ...right } as EventData['RecordCorrected']
}

describe('the employee is told of every correction of his record', () => {
  for (const corrects of CORRECTABLE) {
    test(`of ${corrects}: the value before and the one after`, () => {
      const { before, after } = disclosedCorrection(rulesetOf('decree-1612'), entryOf(corrects) as Correction)
      assert.deepEqual([before, after], [TOLD[corrects].before, TOLD[corrects].after])
    })

    test(`of ${corrects}: by mail only what it is of, and days`, () => {
      const { corrected, correction, ...said } = tellCorrection(entryOf(corrects))
      assert.deepEqual([corrected, correction], [corrects, 'k'])
      const allowed = new Set(['stage', 'round', 'wrongOn', 'rightOn'])
      assert.ok(
        Object.keys(said).every((name) => allowed.has(name)),
        JSON.stringify(said),
      )
    })
  }

  test('once it is confirmed, not when a mistake is only pointed out', () => {
    const { state } = told(served(), 'profile', {}, { occurredOn: '2027-05-12' })
    const proposed = correct(state, { corrects: 'profile', on: '2027-05-20' })
    assert.deepEqual(kinds(proposed), [])
    const { step } = confirm(proposed.state)
    assert.deepEqual(kinds({ step }), ['record-corrected'])
    assert.deepEqual(step?.notices[0]?.role, 'employee')
  })

  test('of a case that was opened in error, which then is not said to be complete', () => {
    const ended = confirm(correct(served(), { corrects: 'opened-in-error' }).state)
    assert.deepEqual([ended.state.status, ...kinds(ended)], ['closed', 'record-corrected'])
  })
})

const by = (actorId: string) => ({
  key: newId(),
  occurredOn: '2027-06-14',
  receivedAt: at('2027-06-14'),
  actorId,
})

const correct = (state: CaseState, right: Right) => {
  const fact: FactOf<'correction'> = { ...by('p'), kind: 'correction', data: { ...right, reason: 'copied' } }
  return take(pass(state, fact.receivedAt, newId).state, fact, newId)
}

const confirm = (state: CaseState) => {
  const correction = state.corrections.at(-1)?.correction ?? ''
  const fact: FactOf<'correction-confirmed'> = {
    ...{ ...by('q'), kind: 'correction-confirmed', data: { correction } },
  }
  return take(state, fact, newId)
}

const kinds = ({ step }: Pick<ReturnType<typeof take>, 'step'>) =>
  (step?.notices ?? []).map(({ kind }) => kind)
