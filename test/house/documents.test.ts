import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import { routeTable } from '../../api/routes/route-table.ts'
import { settingsTable } from '../../platform/settings-table.ts'
import { projectFiles, ROOT } from './source-files.ts'

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const documents = projectFiles().filter((path) => path.endsWith('.md') && path !== 'CHANGELOG.md')

/** What of all documents matches, with the document that says it. */
const said = (pattern: RegExp): { path: string; words: string[] }[] =>
  documents.flatMap((path) => [...read(path).matchAll(pattern)].map((match) => ({ path, words: [...match] })))

/** A path of the API with whatever stands for a part of it made alike: `/cases/{id}`, `/items/1`. */
const alike = (path: string): string =>
  path
    .replace(/^\/api\/v1/, '')
    .replace(/\?.*$/, '')
    .replace(/\{\w+\}|\/\d+(?=\/|$)/g, (part) => (part.startsWith('/') ? '/*' : '*'))

describe('what the documents name is there', () => {
  test('routes of the API', () => {
    const routes = new Set(routeTable().map(({ method, path }) => `${method.toUpperCase()} ${alike(path)}`))
    const outside = /^GET \/(health|public|api)|openapi\.json$/
    const unknown = said(/`(GET|POST|PUT) (\/[^\s`…]*)/g)
      .map(({ path, words: [, method, route = ''] }) => ({ path, route: `${method} ${alike(route)}` }))
      .filter(({ route }) => !outside.test(route) && !knows(routes, route))
    assert.deepEqual(unknown, [])
  })

  test('commands', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const unknown = said(/npm run (?:--silent )?([a-z:-]+)/g).filter(
      ({ words: [, name = ''] }) => !scripts[name],
    )
    assert.deepEqual(unknown, [])
  })

  test('settings, in the file of examples each of them', () => {
    const examples = read('.env.example')
    const known = Object.keys(settingsTable.shape)
    assert.deepEqual(
      known.filter((name) => name !== 'ATTESTOR_EMBEDDED' && !examples.includes(`#${name}=`)),
      [],
    )
    const settings = [...known, ...[...examples.matchAll(/^#([A-Z_]+)=/gm)].map(([, name]) => name)]
    const unknown = said(/`([A-Z]+(?:_[A-Z]+)+)(?:=[^`]*)?`/g).filter(
      ({ words: [, name] }) => !settings.includes(name) && !OF_OTHERS.test(name ?? ''),
    )
    assert.deepEqual(unknown, [])
  })

  test('other documents and files', () => {
    const broken = said(/\]\((?!https?:|#)([^)#\s]+)/g).filter(
      ({ path, words: [, target = ''] }) => !existsSync(join(ROOT, dirname(path), target)),
    )
    assert.deepEqual(broken, [])
  })
})

/** Settings of the tests, and of those who made what we use. */
const OF_OTHERS = /^(TEMPORAL_TLS|ATTESTOR_|FAST_CHECK|CHROMIUM_PATH|PERSONNEL_NUMBER|LC_|NODE_)/

const knows = (routes: ReadonlySet<string>, route: string): boolean =>
  routes.has(route) ||
  [...routes].some((known) => {
    const [parts, asked] = [known.split('/'), route.split('/')]
    return parts.length === asked.length && parts.every((part, at) => part === '*' || part === asked[at])
  })
