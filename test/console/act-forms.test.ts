import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { PERMISSIONS } from '../../acts/permission/permission-table.ts'
import { FACT_KINDS } from '../../web/case/act-address.ts'
import { pageTable } from '../../web/pages/page-table.ts'
import { projectFiles, ROOT } from '../house/source-files.ts'
import { ACT_FORMS } from './act-forms.ts'
import { FORMS_TRIED } from './forms-tried.ts'
import { TRIED_ELSEWHERE } from './forms-tried-elsewhere.ts'

/** Forms that a route of its own takes, since its file is read as it comes. */
const TAKEN_AS_IT_COMES = ['/meetings/:meeting/items/:n/recording']

/** What routes beside the table of pages take: each is written where it is made. */
const takenBesidePages = (): string[] =>
  projectFiles()
    .filter((path) => /^web\/.*\.ts$/.test(path) && !path.endsWith('.test.ts'))
    .flatMap((path) => [...readFileSync(join(ROOT, path), 'utf8').matchAll(/\.post\(\s*['"`](\/?[^'"`]+)/g)])
    .map(([, path = '']) => path.replace(/^\$\{own\}/, '/public/applications/:receipt'))

const rows = pageTable()
const posting = [...rows.filter(({ post }) => post).map(({ path }) => path), ...TAKEN_AS_IT_COMES]

describe('every act has its form in the console', () => {
  for (const [act, done] of Object.entries(ACT_FORMS))
    test(`${act} is done on a page that is there`, () => {
      if ('no' in done) return assert.ok(done.no.length > 0)
      const known = 'forms' in done ? posting : rows.map(({ path }) => path)
      const paths = 'forms' in done ? done.forms : done.shown
      assert.deepEqual(
        paths.filter((path) => !known.includes(path)),
        [],
      )
    })

  test('every act of the permission table is in the table of forms, and every kind of fact has its form', () => {
    assert.deepEqual(Object.keys(ACT_FORMS).sort(), Object.keys(PERMISSIONS).sort())
    const facts = Object.keys(PERMISSIONS).flatMap((act) => (act.startsWith('fact/') ? [act.slice(5)] : []))
    assert.deepEqual(
      facts.filter((kind) => !FACT_KINDS.includes(kind)),
      [],
    )
  })

  test('every form of the console does an act of the table', () => {
    const done = Object.values(ACT_FORMS).flatMap((each) => ('forms' in each ? each.forms : []))
    assert.deepEqual(
      posting.filter((path) => !done.includes(path)),
      [],
    )
  })

  test('every form is tried by hand with a session that ends, a double click, the back button and two people, or is said where', () => {
    const tried = FORMS_TRIED.map(({ path }) => path)
    const elsewhere = Object.keys(TRIED_ELSEWHERE)
    const taken = new Set([...posting, ...takenBesidePages()])
    assert.deepEqual(
      [...taken].filter((path) => !tried.includes(path) && !elsewhere.includes(path)),
      [],
    )
    assert.deepEqual(
      elsewhere.filter((path) => tried.includes(path) || !taken.has(path)),
      [],
    )
  })
})
