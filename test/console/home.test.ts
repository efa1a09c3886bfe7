import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../body-on-record.ts'
import { assertAccessible } from './accessible.ts'
import { openConsole, type TestConsole } from './console-ground.ts'

describe('my tasks', () => {
  let desk: TestConsole
  before(async () => {
    desk = await openConsole()
    await desk.grant('personnel', 'personnel')
    const unitId = await unitOnRecord(desk.database, { code: 'B', kind: 'body' })
    const employeeId = await employeeOnRecord(desk.database, { number: '1001', unitId })
    await caseOnRecord(desk.database, { number: '2027-000001', employeeId, unitId })
  })
  after(() => desk.close())

  test('whoever is not signed in signs in first and comes back to the address he asked for', async () => {
    const page = await desk.signedIn('personnel', '/?after=')
    assert.equal(new URL(page.url()).pathname, '/')
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'My tasks')
    assert.ok((await page.getByRole('row').count()) > 1)
    await assertAccessible(page)
  })

  test('somebody who owes nothing reads so, in the language of the roster', async () => {
    const page = await desk.signedIn('1001', '/')
    assert.equal(await page.locator('html').getAttribute('lang'), 'ru')
    await assertAccessible(page)
  })
})
