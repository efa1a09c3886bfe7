import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sayIn } from '../../texts/pages/say.ts'
import { keyedGaps, unnamedGaps } from './dossier-gaps.ts'

const NOT_LOCKED = { on: null, reason: null, cite: [], from: null, waits: null }

const found = {
  steps: [
    { ...NOT_LOCKED, group: 'step' as const, key: 'profile', outcome: 'open' as const },
    { ...NOT_LOCKED, group: 'stage' as const, key: 'fitness', outcome: 'done' as const },
    { ...NOT_LOCKED, group: 'stage' as const, key: 'testing', outcome: 'locked' as const },
    { ...NOT_LOCKED, group: 'step' as const, key: 'disagreement', outcome: 'open' as const },
  ],
  owed: [],
}

describe('what a dossier lacks', () => {
  test('is said while it is not named, in the reader’s words or by its key', () => {
    const say = sayIn('en')
    const unnamed = (missing?: string) => unnamedGaps(found, { missing }, say).map(({ text }) => text)
    assert.equal(unnamed().length, 2)
    assert.match(unnamed('Profile – not written yet')[0] ?? '', /^Computer test/)
    assert.deepEqual(unnamed('profile – late\nComputer test – ill'), [])
  })

  test('goes on record under the key that the rules know, in whatever language it was named', () => {
    const named = [
      { item: 'компьютерное тестирование', reason: 'болен' },
      { item: 'Справка', reason: 'утеряна' },
    ]
    assert.deepEqual(keyedGaps(found, named, sayIn('ru')), [
      { item: 'testing', reason: 'болен' },
      { item: 'Справка', reason: 'утеряна' },
    ])
  })
})
