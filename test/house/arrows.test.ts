import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { ARROWS, FORBIDDEN_NAMES, MESSAGES_OF_WORKFLOWS } from './arrow-table.ts'
import { type Import, importsOf, projectFiles, ROOT } from './source-files.ts'

const files = projectFiles()
const sources = files.filter((path) => path.endsWith('.ts') && path.includes('/'))
const folderOf = (path: string) => path.split('/')[0] ?? ''
const isTest = (path: string) => path.endsWith('.test.ts')

/** Tests beside the tested code may use the tests' ground; nothing else may. */
function isAllowed({ from, to, kind }: Import): boolean {
  const [importer, imported] = [folderOf(from), folderOf(to)]
  const allowed = ARROWS[importer]
  if (importer === imported || allowed === '*' || allowed?.includes(imported)) return true
  if (isTest(from)) return imported !== 'commands' && !(importer === 'regulation' && imported !== 'test')
  const messages = MESSAGES_OF_WORKFLOWS
  if (imported !== messages.folder || !(messages.importers as readonly string[]).includes(importer))
    return false
  return kind === 'type' || messages.files.test(to)
}

describe('the house', () => {
  test('every folder of sources has its arrows', () => {
    const unknown = [...new Set(sources.map(folderOf))].filter((folder) => !(folder in ARROWS))
    assert.deepEqual(unknown, [])
  })

  test('arrows between folders go one way', () => {
    const wrong = sources.flatMap(importsOf).filter((found) => !isAllowed(found))
    assert.deepEqual(
      wrong.map(({ from, to }) => `${from} → ${to}`),
      [],
    )
  })

  test('no file or folder has a name that says nothing', () => {
    const forbidden = new Set(FORBIDDEN_NAMES)
    const wrong = files.filter((path) =>
      path.split('/').some((part) => forbidden.has(part.replace(/\.[a-z.]+$/, ''))),
    )
    assert.deepEqual(wrong, [])
  })

  test('workflows and pages name no ruleset: they ask the one pinned to the case', () => {
    const asking = sources.filter((path) => ['workflows', 'web'].includes(folderOf(path)) && !isTest(path))
    assert.deepEqual(
      asking.filter((path) => /decree-1612|law-380/.test(read(path))),
      [],
    )
  })

  test('a legal number of days, weeks or months stands in regulation/ only', () => {
    const term =
      /\b(?:days|weeks|months|workingDays|calendarDays)(?:Before|After)?\s*[:(]\s*['"]?\w*['"]?,?\s*([2-9]|\d{2,})\b/
    const places = ['workflows', 'acts', 'activities', 'api', 'web', 'texts', 'records']
    const wrong = sources.filter(
      (path) => places.includes(folderOf(path)) && !isTest(path) && term.test(read(path)),
    )
    assert.deepEqual(wrong, [])
  })

  test('a source file has at most 250 lines', () => {
    const long = sources.filter((path) => !isTest(path) && read(path).split('\n').length > 251)
    assert.deepEqual(long, [])
  })

  test('every command that the documents name exists', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = documents().flatMap((path) =>
      [...read(path).matchAll(/npm run (?:--silent )?([a-z]+(?:-[a-z]+)*)/g)].map(([, script]) => ({
        path,
        script: script ?? '',
      })),
    )
    assert.deepEqual(
      named.filter(({ script }) => !(script in scripts)),
      [],
    )
  })

  test('every path of ours that the documents name exists', () => {
    const folders = Object.keys(ARROWS).join('|')
    const path = new RegExp(`\`((?:${folders}|docs|prisma)/[\\w./-]*)\``, 'g')
    const known = new Set(files.flatMap((file) => [file, ...foldersOf(file)]))
    const wrong = documents().flatMap((document) =>
      [...read(document).matchAll(path)]
        .map(([, named]) => (named ?? '').replace(/\/$/, ''))
        .filter((named) => !known.has(named))
        .map((named) => `${document}: ${named}`),
    )
    assert.deepEqual(wrong, [])
  })
})

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

function documents(): string[] {
  return files.filter((path) => path.endsWith('.md'))
}

function foldersOf(file: string): string[] {
  const parts = file.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}
