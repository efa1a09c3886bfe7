import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { routeTable } from '../../api/routes/route-table.ts'
import { pageTable } from '../../web/pages/page-table.ts'
import { captured, type Statement } from '../many/captured.ts'
import { crowd } from '../many/crowd.ts'
import { CONSOLE_PAGES, LISTS, NO_LIST_PAGES, NO_LISTS } from '../many/lists.ts'
import { type ManyGround, openMany, type Viewer } from '../many/many-ground.ts'
import { scannedWhole } from '../many/scanned-whole.ts'

/** On the wire, without pictures. */
const PAGE_BYTES = 100_000

const TO_BE_NAMED = 'name what is new in test/many/lists.ts: how it is asked for, or that it is no list'

/** Those of these rows of a table at which none of the addresses leads. */
const notAsked = (rows: readonly string[], addresses: readonly string[]): string[] => {
  const paths = addresses.map((address) => address.replaceAll(/\{\w+\/[\d/]+\}/g, 'one').replace(/\?.*/, ''))
  return rows.filter((row) => {
    const pattern = new RegExp(`^${row.replaceAll(/\{\w+\}|:\w+/g, '[^/]+').replaceAll('.', '\\.')}$`)
    return !paths.some((path) => pattern.test(path))
  })
}

const addressed = async (ground: ManyGround, path: string): Promise<string> => {
  const named = [...path.matchAll(/\{(\w+)\/([\d/]+)\}/g)]
  let address = path
  for (const [whole, what = '', n = ''] of named) address = address.replace(whole, await ground.idOf(what, n))
  return address
}

describe('what is looked at', () => {
  test('has every list that the API answers', () => {
    const rows = routeTable().flatMap(({ method, path }) => (method === 'get' ? [path] : []))
    assert.deepEqual(notAsked(rows, LISTS.service ?? []).sort(), [...NO_LISTS].sort(), TO_BE_NAMED)
  })

  test('has every page of the console that shows a list', () => {
    const rows = pageTable().flatMap(({ path, post }) => (post || path.endsWith('.xlsx') ? [] : [path]))
    assert.deepEqual(
      notAsked(rows, CONSOLE_PAGES.service ?? []).sort(),
      [...NO_LIST_PAGES].sort(),
      TO_BE_NAMED,
    )
  })
})

describe('at 150,000 employees and 75,000 cases', () => {
  let ground: ManyGround
  let administrator: pg.Client
  before(async () => {
    const opened = await openMany()
    assert.ok(opened)
    ground = opened
    administrator = new pg.Client({ connectionString: ground.administrator })
    await administrator.connect()
  })
  after(async () => {
    await administrator.end()
    await ground.close()
  })

  /** Shows it as this viewer, and looks at the plan of every query that this took. */
  const inspect = async (viewer: Viewer, path: string, prefix: string) => {
    const address = `${prefix}${await addressed(ground, path)}`
    let answer = { status: 0, bytes: 0 }
    const statements = await captured(ground.name, async () => {
      answer = await ground.show(viewer, address)
    })
    // Who is no employee has no file of his own; everything else the personnel service of the body sees.
    const wholeBody = viewer === 'service' || viewer === 'overseer'
    const seen = wholeBody && path !== '/my-file' ? [200] : [200, 403, 404]
    assert.ok(seen.includes(answer.status), `${answer.status} for ${viewer} ${path}`)
    const ofWhole = wholeBody && !path.includes('unit=') ? 'whole-body' : 'some'
    for (const statement of statements)
      assert.deepEqual(
        await scannedWhole(administrator, statement, ofWhole),
        [],
        `${viewer} ${path}\n${statement.text}`,
      )
    return answer
  }

  for (const [viewer, paths] of Object.entries(LISTS))
    test(`no list of the API is read by scanning a table: ${viewer}`, async () => {
      for (const path of paths) await inspect(viewer as Viewer, path, '/api/v1')
    })

  for (const [viewer, paths] of Object.entries(CONSOLE_PAGES))
    test(`no page is made by scanning a table, nor has it more than 100 KB: ${viewer}`, async () => {
      for (const path of paths) {
        const { bytes } = await inspect(viewer as Viewer, path, '')
        assert.ok(bytes < PAGE_BYTES, `${path} has ${bytes} bytes`)
      }
    })
})

/** A closed case with an appeal, an order and a recording, and the meeting of another. */
const CROWDED = { case: '150', meeting: '7' }

/** The same question may stand in a few acts of a page; one that is asked for each row is asked more often. */
const ASKED_AT_MOST = 4

describe('whatever is read, its rows being one or many', () => {
  let ground: ManyGround
  before(async () => {
    const opened = await openMany({ people: 2_000, cases: 1_000 })
    assert.ok(opened)
    ground = opened
  })
  after(() => ground.close())

  const PATHS = [
    ...(LISTS.service ?? []).map((path) => `/api/v1${path}`),
    ...(CONSOLE_PAGES.service ?? []),
  ].map((path) => path.replace(/\{(case|appeal|fact)\/\d+/g, `{$1/${CROWDED.case}`))

  /** What each of them asks of the database, those that answer. */
  const asked = async (): Promise<Map<string, Statement[]>> => {
    const all = new Map<string, Statement[]>()
    for (const path of PATHS) {
      const address = await addressed(ground, path)
      const statements = await captured(ground.name, () => ground.show('service', address))
      all.set(path, statements)
    }
    return all
  }

  test('asks as many questions of the database, and none of them for each row', async () => {
    const before = await asked()
    const administrator = new pg.Client({ connectionString: ground.administrator })
    await administrator.connect()
    const [caseId, meetingId] = await Promise.all([
      ground.idOf('case', CROWDED.case),
      ground.idOf('meeting', CROWDED.meeting),
    ])
    await crowd(administrator, { caseId, meetingId })
    await administrator.end()
    const grown = [...(await asked())].flatMap(([path, statements]) => {
      const few = before.get(path)?.length ?? 0
      const [most = 0] = [...timesAsked(statements).values()].sort((one, other) => other - one)
      return statements.length > few || most > ASKED_AT_MOST
        ? [`${path}: ${few} to ${statements.length}, one ${most} times`]
        : []
    })
    assert.deepEqual(grown, [])
  })
})

const timesAsked = (statements: readonly Statement[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>()
  for (const { text } of statements) times.set(text, (times.get(text) ?? 0) + 1)
  return times
}
