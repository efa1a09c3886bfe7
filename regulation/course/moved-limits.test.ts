import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { amend } from './course.ts'
import { at, newId, served, told } from './course-scenario.ts'
import type { EventData } from './events.ts'
import { owed } from './owed.ts'

const amended = (off: string[], state = served(), on = '2027-05-10') =>
  amend(state, { key: newId(), at: at(on), version: 'v2', off, working: [] }, newId)

const dataOf = (step: ReturnType<typeof amended>['step']) =>
  (step?.entries[0]?.data ?? {}) as Partial<EventData['CalendarAmended']>

describe('an amended calendar', () => {
  test('tells everyone whose open limit moves, and records what moved', () => {
    const shown = told(served(), 'profile', {}, { occurredOn: '2027-05-05' }).state
    const seen = told(shown, 'familiarised', {}, { occurredOn: '2027-05-06' }).state
    const { state, step } = amended(['2027-06-21'], seen)
    const { moves } = dataOf(step)
    const moved = moves?.find(({ which }) => which === 'limit')
    assert.deepEqual([moved?.step, moved?.role, moved?.from], ['disagreement', 'employee', '2027-06-21'])
    assert.equal(moved?.to, owed(state).find(({ act }) => act === 'disagreement')?.limit)
    assert.deepEqual(
      step?.notices.map(({ kind, role, params }) => [kind, role, params]),
      [['limit-moved', 'employee', { movedStep: 'disagreement', limitOn: moved?.to }]],
    )
  })

  test('that moves nothing of a case tells nobody, and stands in its log', () => {
    const { step } = amended(['2027-11-03'])
    assert.deepEqual(step?.notices, [])
    assert.equal(dataOf(step).moves, undefined)
  })
})
