import assert from 'node:assert/strict'
import { mkdtemp, readdir, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { openTestApi, type TestApi } from '../../test/api.ts'

describe('files over HTTP', () => {
  let api: TestApi
  before(async () => {
    api = await openTestApi({}, { ROSTER_MAX_BYTES: '50000' })
    await api.grant('personnel', 'personnel')
  })
  after(() => api.close())

  const post = (field: string, content: string) => {
    const raw = new FormData()
    raw.set(field, new Blob([content]), 'roster.xlsx')
    return api.ask('POST', '/roster-imports', { as: 'personnel', raw })
  }

  test('a file over the limit is refused with 413, and the field is named', async () => {
    const { status, body } = await post('file', 'x'.repeat(60_000))
    assert.deepEqual([status, body.code], [413, 'too-large'])
    assert.match(String(body.detail), /^file: /)
  })

  test('a file in another field, no file, or one that is no workbook is refused, and the field is named', async () => {
    const elsewhere = await post('roster', 'x')
    const none = await api.ask('POST', '/roster-imports', { as: 'personnel', body: {} })
    const nonsense = await post('file', 'no workbook')
    for (const [answer, field] of [
      [elsewhere, 'roster'],
      [none, 'file'],
      [nonsense, 'file'],
    ] as const) {
      assert.equal(answer.status, 422, JSON.stringify(answer.body))
      assert.equal((answer.body.errors as { field: string }[])[0]?.field, field)
    }
  })

  test('nothing is left on the disk once it is answered', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'attestor-uploads-'))
    process.env.TMPDIR = folder
    await post('file', 'no workbook')
    await post('file', 'x'.repeat(60_000))
    assert.deepEqual(await readdir(folder), [])
    await rmdir(folder)
    delete process.env.TMPDIR
  })
})
