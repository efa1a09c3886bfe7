import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../body-on-record.ts'
import { assertAccessible } from './accessible.ts'
import { openConsole, type TestConsole } from './console-ground.ts'

const PDF = { name: 'sheets.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') }

describe('what came on paper', () => {
  let desk: TestConsole
  let personnel: Page

  before(async () => {
    desk = await openConsole()
    await desk.grant('personnel', 'personnel')
    const unitId = await unitOnRecord(desk.database, { code: 'B', kind: 'body' })
    for (const [at, number] of ['1001', '1002', '1003'].entries()) {
      const employeeId = await employeeOnRecord(desk.database, { number, unitId, familyName: `P${number}` })
      if (at < 2) await caseOnRecord(desk.database, { number: `2027-00000${at + 1}`, employeeId, unitId })
    }
    personnel = await desk.signedIn('personnel', '/register')
  })
  after(() => desk.close())

  const press = (name: string) => personnel.getByRole('button', { name, exact: true }).click()

  test('a paper that came in gets the next number of the register, with its scan', async () => {
    await assertAccessible(personnel)
    await press('Register a paper that came in')
    await assertAccessible(personnel)
    await personnel.locator('#title').fill('Letter of a court')
    await personnel.locator('#correspondent').fill('District court')
    await personnel.locator('#documents').setInputFiles(PDF)
    await press('Register a paper that came in')
    await personnel.waitForURL(/\/register$/)
    assert.equal(await personnel.locator('tbody tr').count(), 1)
    await personnel.goto(`${desk.address}/register?direction=outgoing`)
    assert.ok(await personnel.getByRole('heading', { level: 1 }).isVisible())
  })

  test('one scan holds for the acts of many, and each case answers for itself', async () => {
    await personnel.goto(`${desk.address}/register/acts`)
    await assertAccessible(personnel)
    await personnel.locator('input[name=kind][value=session]').check()
    await personnel.locator('#employees').fill('1001\n1002\n1003')
    await personnel.locator('#documents').setInputFiles(PDF)
    await personnel.locator('form[data-draft] button').first().dblclick()
    await personnel.waitForURL(/\/register\/acts\/[0-9a-f-]{36}$/)
    assert.equal(await personnel.locator('tbody tr').count(), 3)
    assert.ok(await personnel.getByText('This employee has no open case.').isVisible())
    await assertAccessible(personnel)
    const kept = await desk.database.fact.findMany({
      where: { kind: 'session' },
      select: { documents: { select: { sha256: true } } },
    })
    assert.equal(kept.length, 2)
    assert.equal(new Set(kept.map(({ documents }) => documents[0]?.sha256)).size, 1)
  })
})
