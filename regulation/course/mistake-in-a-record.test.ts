import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { take } from './course.ts'
import { at, newId, reasonOf, served, told } from './course-scenario.ts'
import type { FactOf } from './facts.ts'
import { actsOwed } from './life-scenario.ts'
import { standingOf } from './standing.ts'

describe('a mistake in a record', () => {
  const subjects = (score: number) =>
    (['law', 'logic'] as const).map((subject) => ({ subject, score, threshold: 60 }))
  const fitness = { stage: 'fitness', standardsMet: true } as const
  const tested = () => {
    const fit = told(served(), 'result', fitness, { occurredOn: '2027-06-01' }).state
    return told(fit, 'result', { stage: 'testing', subjects: subjects(16) }, { occurredOn: '2027-06-02' })
      .state
  }
  const right: FactOf<'correction'>['data'] = {
    corrects: 'result',
    result: { stage: 'testing', subjects: subjects(61) },
    reason: 'digits swapped when the sheet was copied',
  }
  const by = (actorId: string) =>
    ({ occurredOn: '2027-06-05', receivedAt: at('2027-06-05'), actorId, documents: [] }) as const

  test('is corrected by an entry that a second person confirms, and admission is counted anew', () => {
    const proposed = take(tested(), { ...by('p'), key: 'k1', kind: 'correction', data: right }, newId)
    assert.equal(standingOf(proposed.state).admitted, false)
    assert.deepEqual(actsOwed(proposed.state).includes('correction-confirmed'), true)
    const confirm = (actorId: string) =>
      take(
        proposed.state,
        { ...by(actorId), key: newId(), kind: 'correction-confirmed', data: { correction: 'k1' } },
        newId,
      )
    assert.equal(reasonOf(confirm('p').step?.judgements[0]), 'a-second-person-confirms')
    const confirmed = confirm('q')
    assert.equal(standingOf(confirmed.state).admitted, true)
    assert.deepEqual(
      confirmed.step?.entries.map(({ event }) => event),
      ['RecordCorrected'],
    )
  })

  test('a case opened in error is closed by such an entry', () => {
    const data = { corrects: 'opened-in-error', reason: 'namesake' } as const
    const proposed = take(served(), { ...by('p'), key: 'k1', kind: 'correction', data }, newId)
    const confirmed = take(
      proposed.state,
      { ...by('q'), key: 'k2', kind: 'correction-confirmed', data: { correction: 'k1' } },
      newId,
    )
    assert.deepEqual([confirmed.state.status, confirmed.state.outcome], ['closed', null])
  })
})
