import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../body-on-record.ts'
import { assertAccessible } from './accessible.ts'
import { openConsole, type TestConsole } from './console-ground.ts'

describe('who acts for whom, in the console', () => {
  let desk: TestConsole
  let personnel: Page

  before(async () => {
    desk = await openConsole()
    await desk.grant('personnel', 'personnel')
    const { database } = desk
    const unitId = await unitOnRecord(database, { code: 'B', kind: 'body' })
    const person = (number: string, familyName: string) =>
      employeeOnRecord(database, { number, unitId, familyName })
    const headId = await person('2001', 'Серікова')
    await person('2002', 'Омаров')
    const employeeId = await employeeOnRecord(database, { number: '1001', unitId, directHeadId: headId })
    await caseOnRecord(database, { number: '2027-000001', employeeId, unitId })
    personnel = await desk.signedIn('personnel', '/acting')
  })
  after(() => desk.close())

  const day = async (page: Page, legend: string, [d, m, y]: [string, string, string]) => {
    const group = page.getByRole('group', { name: legend, exact: true })
    await group.getByLabel('Day').fill(d)
    await group.getByLabel('Month').fill(m)
    await group.getByLabel('Year').fill(y)
  }

  test('the personnel service enters an order by a form that says at the field what is wrong', async () => {
    await assertAccessible(personnel)
    await personnel.getByRole('button', { name: 'Enter an order' }).click()
    await assertAccessible(personnel)
    await personnel.getByLabel('Office', { exact: true }).selectOption({ label: 'Direct head' })
    await personnel.getByLabel('For whom').fill('2001')
    await personnel.getByLabel('Who acts').fill('2002')
    await personnel.getByLabel('Number of the order').fill('17-к')
    await day(personnel, 'Day of the order', ['1', '12', '2026'])
    await day(personnel, 'From', ['1', '12', '2026'])
    await day(personnel, 'Last day', ['30', '11', '2026'])
    await personnel.getByRole('button', { name: 'Enter an order' }).click()
    assert.ok(await personnel.getByText('the last day is before the first').first().isVisible())
    await day(personnel, 'Last day', ['11', '12', '2026'])
    await personnel.getByRole('button', { name: 'Enter an order' }).click()
    await personnel.waitForURL('**/acting')
    const row = personnel.getByRole('row', { name: /Омаров/ })
    assert.match((await row.textContent()) ?? '', /In force/)
  })

  test('the page is shown in each language', async () => {
    for (const language of ['kk', 'ru', 'en']) {
      await personnel.goto(`${desk.address}/language/${language}?back=/acting`)
      assert.equal(await personnel.locator('html').getAttribute('lang'), language)
      await assertAccessible(personnel)
    }
  })

  test('whoever acts finds the task among his own, and is told for whom it is', async () => {
    const deputy = await desk.signedIn('2002', '/')
    await deputy.goto(`${desk.address}/language/en?back=/`)
    assert.ok(await deputy.getByText('You act for Серікова Данияр by order 17-к').isVisible())
    assert.ok(await deputy.getByRole('link', { name: /Submit the service profile/ }).isVisible())
    assert.ok(await deputy.getByText('in the place of Серікова Данияр, order 17-к').isVisible())
    await assertAccessible(deputy)
  })

  test('whoever is stood in for is told by whom, until when and by which order', async () => {
    const head = await desk.signedIn('2001', '/')
    await head.goto(`${desk.address}/language/en?back=/`)
    const told = /Until 11 December 2026 your tasks as Direct head are with Омаров Данияр, by order 17-к/
    assert.ok(await head.getByText(told).isVisible())
    assert.equal(await head.getByRole('link', { name: /Submit the service profile/ }).count(), 0)
    await assertAccessible(head)
  })

  test('an order is ended early from its own page', async () => {
    await personnel.goto(`${desk.address}/acting`)
    await personnel.getByRole('link', { name: '17-к' }).click()
    await assertAccessible(personnel)
    await personnel.getByLabel('Number of the order').fill('25-к')
    await day(personnel, 'Day of the order', ['1', '12', '2026'])
    await day(personnel, 'Last day in force', ['1', '12', '2026'])
    await personnel.getByRole('button', { name: 'End an order early' }).click()
    await personnel.waitForURL('**/acting')
    assert.ok(await personnel.getByText('17-к; 25-к').isVisible())
  })
})
