import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { stoppedClock } from '../../platform/clock.ts'
import { openTestApi } from '../../test/api.ts'
import { noticeGround } from '../../test/notice-ground.ts'

const api = await openTestApi({ clock: stoppedClock('2027-01-20T07:00:00Z') })
after(api.close)
await api.grant('personnel', 'personnel')

const consent = (employee: string, as: string, consentedOn = '2027-01-19') =>
  api.ask('POST', `/employees/${employee}/contacts-consent`, { as, body: { consentedOn } })

const held = (employeeId: string) =>
  api.database.employee.findUniqueOrThrow({
    where: { id: employeeId },
    select: { contactsConsentOn: true, contactsConsentAddress: true },
  })

describe('the consent to be notified at one’s contacts', () => {
  test('is given by the employee himself for the address that the roster has', async () => {
    const { employeeId } = await noticeGround(api.database, { email: 'a@body.kz' })
    const { status, body } = await consent(employeeId, employeeId)
    assert.equal(status, 200, JSON.stringify(body))
    assert.deepEqual(await held(employeeId), {
      contactsConsentOn: new Date('2027-01-19'),
      contactsConsentAddress: 'a@body.kz',
    })
  })

  test('is recorded by the personnel service only with the signed document', async () => {
    const { employeeId } = await noticeGround(api.database, { email: 'a@body.kz' })
    const without = await consent(employeeId, 'personnel')
    assert.equal(without.status, 422)
    assert.match(JSON.stringify(without.body.errors), /"field":"documents"/)
    const raw = new FormData()
    raw.set('consentedOn', '2027-01-19')
    raw.set('documents', new Blob(['%PDF-1.7 consent']), 'consent.pdf')
    const given = await api.ask('POST', `/employees/${employeeId}/contacts-consent`, { as: 'personnel', raw })
    assert.equal(given.status, 200, JSON.stringify(given.body))
    const [entry] = await api.database.contactsConsent.findMany({ where: { employeeId } })
    assert.ok(entry?.documentId)
  })

  test('is taken back, and stays on record with both its days', async () => {
    const { employeeId } = await noticeGround(api.database, { email: 'a@body.kz' })
    await consent(employeeId, employeeId, '2027-01-10')
    const path = `/employees/${employeeId}/contacts-consent/withdrawal`
    const back = await api.ask('POST', path, { as: employeeId, body: { withdrawnOn: '2027-01-20' } })
    assert.equal(back.status, 200, JSON.stringify(back.body))
    assert.equal((await held(employeeId)).contactsConsentOn, null)
    const [entry] = await api.database.contactsConsent.findMany({ where: { employeeId } })
    assert.equal(entry?.consentedOn.toISOString().slice(0, 10), '2027-01-10')
    assert.equal(entry?.withdrawnOn?.toISOString().slice(0, 10), '2027-01-20')
    const again = await api.ask('POST', path, { as: employeeId, body: { withdrawnOn: '2027-01-20' } })
    assert.equal(again.status, 409)
  })

  test('is not of a day to come, not without an address, and nobody else’s to give', async () => {
    const { employeeId, headId } = await noticeGround(api.database, { email: 'a@body.kz' })
    assert.equal((await consent(employeeId, employeeId, '2027-01-21')).status, 422)
    assert.equal((await consent(employeeId, headId)).status, 403)
    assert.equal((await consent(randomUUID(), 'personnel')).status, 404)
    const { employeeId: unreachable } = await noticeGround(api.database, { email: null })
    assert.equal((await consent(unreachable, unreachable)).status, 409)
  })
})
