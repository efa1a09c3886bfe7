import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sectionHints } from './profile-frame.ts'

const SECTIONS = ['duties', 'knowledge', 'other'] as const

describe('hints at a profile', () => {
  test('name the sections that are empty, but not what may be left empty', () => {
    assert.deepEqual(sectionHints(SECTIONS, {}), { duties: 'empty', knowledge: 'empty' })
  })

  test('ask for facts where a section has no figure, no day and nothing by its name', () => {
    const texts = { duties: 'Исполнительный сотрудник.', knowledge: 'Окончил курсы в 2025 году.' }
    assert.deepEqual(sectionHints(SECTIONS, texts), { duties: 'no-facts' })
  })

  test('take a name in quotation marks for a fact', () => {
    assert.deepEqual(sectionHints(['duties'], { duties: 'Вёл операцию «Правопорядок».' }), {})
  })
})
