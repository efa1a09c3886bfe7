import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openTestApi, type TestApi } from '../../test/api.ts'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../../test/body-on-record.ts'

const PDF = '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'

describe('section 7, transfer to another body: case and file are handed over', () => {
  let api: TestApi
  before(async () => {
    api = await openTestApi()
    const unitId = await unitOnRecord(api.database, { code: 'body', kind: 'body' })
    const employeeId = await employeeOnRecord(api.database, { number: '101', unitId })
    await caseOnRecord(api.database, { number: '2027-000001', employeeId, unitId })
    await api.grant('personnel', 'personnel')
    await api.grant('auditor', 'auditor')
  })
  after(() => api.close())

  const archive = async (as: string) => {
    const answer = await api.ask('GET', '/cases/2027-000001/archive', { as })
    return { answer, text: String(answer.body.text ?? '') }
  }

  test('as one archive: log with its chain, facts, notices, papers, and a receipt that names each', async () => {
    const form = new FormData()
    form.set('kind', 'session')
    form.set('occurredOn', '2026-12-01')
    form.set('attended', 'true')
    form.set('documents', new Blob([PDF], { type: 'application/pdf' }), 'list.pdf')
    const told = await api.ask('POST', '/cases/2027-000001/acts', { as: 'personnel', raw: form })
    assert.equal(told.status, 202, JSON.stringify(told.body))
    const { answer, text } = await archive('personnel')
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('content-type'), 'application/zip')
    for (const name of [
      'case.json',
      'log.json',
      'facts.json',
      'notices.json',
      'documents/001 list.pdf',
      'receipt.json',
    ])
      assert.ok(text.includes(name), name)
    assert.ok(text.includes(PDF))
    const document = await api.database.document.findFirstOrThrow()
    assert.ok(text.slice(text.indexOf('"handedOverBy"')).includes(document.sha256))
    assert.match(text, /"brokenAt": null/)
  })

  test('by the personnel service only, and the access log has it', async () => {
    assert.equal((await archive('auditor')).answer.status, 403)
    assert.equal(await api.database.accessLogEntry.count({ where: { what: 'hand-over' } }), 1)
  })
})
