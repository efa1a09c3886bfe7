import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { LANGUAGES } from '../language.ts'
import { PAGE_TEXTS } from './page-texts.ts'
import { isPageKey, sayIn } from './say.ts'

const FORM = /_(zero|one|two|few|many|other)$/
const stems = (language: keyof typeof PAGE_TEXTS) =>
  [...new Set(Object.keys(PAGE_TEXTS[language]).map((key) => key.replace(FORM, '')))].sort()
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

const WEB = fileURLToPath(new URL('../../web', import.meta.url))
const templates = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.njk'),
)

describe('the texts of the pages', () => {
  for (const language of LANGUAGES) {
    test(`every text stands in ${language}`, () => {
      assert.deepEqual(stems(language), stems('en'))
    })

    test(`every plural has the forms that ${language} needs`, () => {
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
      const keys = Object.keys(PAGE_TEXTS[language])
      const plurals = new Set(keys.filter((key) => FORM.test(key)).map((key) => key.replace(FORM, '')))
      const missing = [...plurals].flatMap((stem) =>
        pluralCategories.map((form) => `${stem}_${form}`).filter((key) => !keys.includes(key)),
      )
      assert.deepEqual(missing, [])
    })

    test(`every text in ${language} is filled with what the English one is filled with`, () => {
      const wrong = Object.entries(PAGE_TEXTS[language]).filter(([key, text]) => {
        const english = PAGE_TEXTS.en[key] ?? PAGE_TEXTS.en[key.replace(FORM, '_other')] ?? ''
        return placeholders(text).join() !== placeholders(english).join()
      })
      assert.deepEqual(wrong, [])
    })
  }

  test('in Kazakh no postposition follows a bare date: a date stands in the nominative', () => {
    const bare = /\{\{(day|at|from|to|until)\}\} (дейін|бастап|кешіктірмей|артық)/
    assert.deepEqual(
      Object.entries(PAGE_TEXTS.kk).filter(([, text]) => bare.test(text)),
      [],
    )
  })

  test('a sentence that ends with a Russian date ends with one point', () => {
    const filling = { number: '12-к', day: '3 марта 2027 г.' }
    assert.equal(sayIn('ru')('order.revoked', filling), 'Отменён приказом № 12-к от 3 марта 2027 г.')
  })

  test('every text that a template asks for by its name is there', () => {
    const missing = templates.flatMap((path) =>
      [...readFileSync(join(WEB, path), 'utf8').matchAll(/say\('([^']+)'[,)]/g)]
        .map(([, key]) => key ?? '')
        .filter((key) => !isPageKey(key))
        .map((key) => `${path}: ${key}`),
    )
    assert.deepEqual(missing, [])
  })
})
