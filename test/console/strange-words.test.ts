import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { strangeWords } from './strange-words.ts'

const strange = (html: string, language: 'kk' | 'ru' | 'en', known: readonly string[] = []) =>
  strangeWords(html, { language, known })

describe('a page is read for words that are none of its language', () => {
  test('a word of another language is told, also in what is read out', () => {
    assert.deepEqual(strange('<p>Исход: declined</p>', 'ru'), ['Исход: declined'])
    assert.deepEqual(strange('<p>Нәтижесі: для дела</p>', 'kk'), ['Нәтижесі: для дела'])
    assert.deepEqual(strange('<a aria-label="Закрыть">x</a>', 'en'), ['Закрыть'])
  })

  test('a key of a text and a name of the code are told in every language', () => {
    assert.deepEqual(strange('<p>case.window</p>', 'en'), ['case.window'])
    assert.deepEqual(strange('<p>undefined</p><p>DatesSet</p>', 'en'), ['undefined', 'DatesSet'])
  })

  test('what is marked with its language, what was typed, digests and files are left alone', () => {
    assert.deepEqual(strange('<p>Тіл: <b lang="en">English</b></p>', 'kk'), [])
    assert.deepEqual(strange('<p>Место: Hall</p><textarea>typed</textarea>', 'ru', ['Hall']), [])
    assert.deepEqual(strange('<p>PDF, SHA-256 70a6652e4fb04daa, roster.xlsx</p>', 'ru'), [])
  })
})
