import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { OWN_PAPERS } from '../../acts/paper/paper-subject.ts'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../body-on-record.ts'
import { assertAccessible } from './accessible.ts'
import { openConsole, type TestConsole } from './console-ground.ts'

const NUMBER = '2027-000001'

describe('the papers of a case in the console', () => {
  let desk: TestConsole
  let personnel: Page

  before(async () => {
    desk = await openConsole()
    await desk.grant('personnel', 'personnel')
    const unitId = await unitOnRecord(desk.database, { code: 'B', kind: 'body' })
    const employeeId = await employeeOnRecord(desk.database, { number: '1001', unitId })
    await caseOnRecord(desk.database, { number: NUMBER, employeeId, unitId })
    personnel = await desk.signedIn('personnel', '/language/en?back=/')
  })
  after(() => desk.close())

  test('a notice is made by a form, listed with its number, and taken as a PDF', async () => {
    await personnel.goto(`${desk.address}/cases/${NUMBER}/papers`)
    await assertAccessible(personnel)
    await personnel.getByRole('button', { name: 'Make a paper' }).click()
    await assertAccessible(personnel)
    await personnel.getByLabel('Notice of the dates').check()
    await personnel.getByRole('button', { name: 'Make a paper' }).click()
    await personnel.waitForURL(`**/cases/${NUMBER}/papers`)
    await assertAccessible(personnel)
    const link = personnel.getByRole('link', { name: 'Notice of the dates' })
    const href = await link.getAttribute('href')
    const taken = await personnel.request.get(`${desk.address}${href}`)
    assert.equal(taken.headers()['content-type'], 'application/pdf')
    assert.ok((await taken.body()).subarray(0, 5).equals(Buffer.from('%PDF-')))
  })

  test('a sheet without a decision is refused in the form, which keeps what was chosen', async () => {
    await personnel.goto(`${desk.address}/cases/${NUMBER}/papers/new`)
    await personnel.getByLabel('Certification sheet').check()
    await personnel.getByRole('button', { name: 'Make a paper' }).click()
    assert.ok(await personnel.getByText('No decision of the commission').first().isVisible())
    assert.ok(await personnel.getByLabel('Certification sheet').isChecked())
    await assertAccessible(personnel)
  })

  test('the employee takes his papers, and makes those that are copies of what is on record of him', async () => {
    const page = await desk.signedIn('1001', `/cases/${NUMBER}/papers`)
    const form = await page.goto(`${desk.address}/cases/${NUMBER}/papers/new`)
    assert.equal(form?.status(), 200)
    const kinds = page.locator('form[data-draft] input[name=kind]')
    const offered = await kinds.evaluateAll((inputs) => inputs.map((input) => input.getAttribute('value')))
    assert.deepEqual(new Set(offered), OWN_PAPERS)
  })
})
