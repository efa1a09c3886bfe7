import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { routeTable } from '../../api/routes/route-table.ts'
import { pageTable } from '../../web/pages/page-table.ts'
import { captured } from '../many/captured.ts'
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

  const addressed = async (path: string): Promise<string> => {
    const named = [...path.matchAll(/\{(\w+)\/([\d/]+)\}/g)]
    let address = path
    for (const [whole, what = '', n = ''] of named)
      address = address.replace(whole, await ground.idOf(what, n))
    return address
  }

  /** Shows it as this viewer, and looks at the plan of every query that this took. */
  const inspect = async (viewer: Viewer, path: string, prefix: string) => {
    const address = `${prefix}${await addressed(path)}`
    let answer = { status: 0, bytes: 0 }
    const statements = await captured(ground.name, async () => {
      answer = await ground.show(viewer, address)
    })
    // Who is no employee has no file of his own; everything else the personnel service of the body sees.
    const seen = viewer === 'service' && path !== '/my-file' ? [200] : [200, 403, 404]
    assert.ok(seen.includes(answer.status), `${answer.status} for ${viewer} ${path}`)
    const ofWhole = viewer === 'service' && !path.includes('unit=') ? 'whole-body' : 'some'
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
