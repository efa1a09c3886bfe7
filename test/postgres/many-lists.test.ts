import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { captured } from '../many/captured.ts'
import { CONSOLE_PAGES, LISTS } from '../many/lists.ts'
import { type ManyGround, openMany, type Viewer } from '../many/many-ground.ts'
import { scannedWhole } from '../many/scanned-whole.ts'

/** On the wire, without pictures. */
const PAGE_BYTES = 100_000

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
    const named = [...path.matchAll(/\{(\w+)\/(\d+)\}/g)]
    let address = path
    for (const [whole, what = '', n] of named)
      address = address.replace(whole, await ground.idOf(what, Number(n)))
    return address
  }

  /** Shows it as this viewer, and looks at the plan of every query that this took. */
  const inspect = async (viewer: Viewer, path: string, prefix: string) => {
    const address = `${prefix}${await addressed(path)}`
    let answer = { status: 0, bytes: 0 }
    const statements = await captured(ground.name, async () => {
      answer = await ground.show(viewer, address)
    })
    assert.ok([200, 403, 404].includes(answer.status), `${answer.status} for ${viewer} ${path}`)
    for (const statement of statements)
      assert.deepEqual(
        await scannedWhole(administrator, statement),
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
