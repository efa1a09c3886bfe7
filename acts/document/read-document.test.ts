import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { stoppedClock } from '../../platform/clock.ts'
import { openTestApi } from '../../test/api.ts'
import { noticeGround, queueNotice } from '../../test/notice-ground.ts'
import { contentOf } from './document-content.ts'

const api = await openTestApi({ clock: stoppedClock('2027-01-20T07:00:00Z') })
after(api.close)
await api.grant('personnel', 'personnel')

const PDF = '%PDF-1.7 a signed page'

const storedDocument = async (fileName = 'receipt.pdf') => {
  const { caseId, employeeId } = await noticeGround(api.database, { email: null })
  const params = { startOn: '2027-03-09', meetingOn: '2027-03-25' }
  const notice = await queueNotice(api.database, { caseId, kind: 'dates-set', role: 'employee', params })
  const raw = new FormData()
  raw.set('how', 'signature')
  raw.set('servedOn', '2027-01-18')
  raw.set('documents', new Blob([PDF]), fileName)
  const { status, body } = await api.ask('POST', `/notices/${notice}/served`, { as: 'personnel', raw })
  assert.equal(status, 200, JSON.stringify(body))
  const document = await api.database.document.findFirstOrThrow({ where: { caseId } })
  return { document, caseId, employeeId }
}

const take = async (id: string, as: string) =>
  fetch(`${api.address}/documents/${id}`, {
    headers: { authorization: `Bearer ${await api.issuer.token(as)}` },
  })

describe('a document', () => {
  test('is handed out as it was stored, and the access log has who took it', async () => {
    const { document, caseId } = await storedDocument()
    const answer = await take(document.id, 'personnel')
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('content-type'), 'application/pdf')
    assert.match(answer.headers.get('content-disposition') ?? '', /^attachment/)
    const text = await answer.text()
    assert.equal(text, PDF)
    assert.equal(createHash('sha256').update(text).digest('hex'), document.sha256)
    const log = await api.database.accessLogEntry.findMany({ where: { caseId } })
    assert.deepEqual(
      log.map(({ what }) => what),
      [`document ${document.id}`],
    )
  })

  test('is not there for whoever may not read its case', async () => {
    const { document, caseId, employeeId } = await storedDocument()
    assert.equal((await take(document.id, 'stranger')).status, 404)
    assert.equal((await take(randomUUID(), 'personnel')).status, 404)
    assert.equal((await take(document.id, employeeId)).status, 200)
    assert.equal(await api.database.accessLogEntry.count({ where: { caseId } }), 1)
  })

  test('has a name without folders', async () => {
    const { document } = await storedDocument('..\\..\\a/bc.pdf')
    assert.equal(document.fileName, 'bc.pdf')
  })

  for (const [bytes, name, mediaType] of [
    ['%PDF-1.4', 'a.pdf', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n', 'a.png', 'image/png'],
    ['\xff\xd8\xff\xe0', 'a.jpg', 'image/jpeg'],
    ['II*\0', 'a.tif', 'image/tiff'],
    ['PK\x03\x04', 'a.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['PK\x03\x04', 'a.zip', null],
    ['<html>', 'a.pdf', null],
    ['MZ', 'a.exe', null],
    ['', 'a.pdf', null],
  ] as const)
    test(`is ${mediaType ?? 'not taken'} by its first bytes ${JSON.stringify(bytes)} and the name ${name}`, () => {
      assert.equal(contentOf(Buffer.from(bytes, 'latin1'), name), mediaType)
    })
})
