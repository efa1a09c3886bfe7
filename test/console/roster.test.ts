import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { employeeOnRecord, unitOnRecord } from '../body-on-record.ts'
import { csvRoster, employeeRow, rosterOf } from '../roster/roster-file.ts'
import { assertAccessible } from './accessible.ts'
import { openConsole, type TestConsole } from './console-ground.ts'

const importOnRecord = async (desk: TestConsole, given: object): Promise<string> => {
  const id = randomUUID()
  await desk.database.rosterImport.create({
    data: {
      ...{ id, state: 'running', dryRun: true, fileName: 'roster.xlsx', storedAs: 'x', sha256: 'x' },
      ...{ progress: { phase: 'writing', people: 12, of: 40 }, startedById: randomUUID() },
      startedAt: new Date('2026-12-01T06:00:00Z'),
      ...given,
    },
  })
  return id
}

describe('the roster in the console', () => {
  let desk: TestConsole
  before(async () => {
    desk = await openConsole()
    await desk.grant('personnel', 'personnel')
    const body = await unitOnRecord(desk.database, { code: 'B', kind: 'body' })
    const unitId = await unitOnRecord(desk.database, { code: 'N', parentId: body })
    const facts = { service: [{ from: '2018-03-05', to: null, otherEmploymentAfter: false }] }
    for (let at = 0; at < 30; at++)
      await employeeOnRecord(desk.database, {
        number: `10${10 + at}`,
        unitId,
        familyName: at === 7 ? 'Сулейменов' : 'Ахметов',
      })
    const empty = { appointments: [], absences: [], certifications: [], credited: [] }
    await desk.database.employee.updateMany({ data: { facts: { ...facts, ...empty } } })
  })
  after(() => desk.close())

  test('comes first of what a body has to do before its first certification, and says what is next', async () => {
    const page = await desk.signedIn('personnel', '/')
    const steps = page.getByRole('region', { name: 'First steps' }).getByRole('listitem')
    assert.match((await steps.nth(0).textContent()) ?? '', /Import the roster\s*Done/)
    await assertAccessible(page)
    await steps.nth(1).getByRole('link').click()
    assert.equal(new URL(page.url()).pathname, '/determinations/new')
  })

  test('is searched, filtered and paged by its address', async () => {
    const page = await desk.signedIn('personnel', '/roster')
    assert.equal(await page.locator('tbody tr').count(), 25)
    await assertAccessible(page)
    await page.getByRole('link', { name: 'Next page' }).click()
    assert.equal(await page.locator('tbody tr').count(), 5)
    await page.getByLabel('Search').fill('сулей')
    await page.getByRole('button', { name: 'Apply filters' }).click()
    assert.equal(await page.locator('tbody tr').count(), 1)
    assert.match(page.url(), /q=/)
    await page.getByRole('link', { name: 'Сулейменов Данияр' }).click()
    assert.match((await page.getByRole('heading', { level: 1 }).textContent()) ?? '', /Сулейменов/)
    await assertAccessible(page)
  })

  test('is saved as a workbook as it is filtered', async () => {
    const page = await desk.signedIn('personnel', '/roster?q=%D1%81%D1%83%D0%BB%D0%B5%D0%B9')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download as XLSX' }).click(),
    ])
    assert.match(download.suggestedFilename(), /\.xlsx$/)
  })

  test('says that nothing matches, and how to go on', async () => {
    const page = await desk.signedIn('personnel', '/roster?q=nobody')
    assert.ok(await page.getByText('Nothing matches').isVisible())
    await assertAccessible(page)
  })

  test('a file is sent without script, and its page is found again', async () => {
    const page = await desk.signedIn('personnel', '/roster/import', { javaScriptEnabled: false })
    await page.getByRole('button', { name: 'Send the file' }).click()
    assert.equal(page.url(), `${desk.address}/roster/import`)
    assert.ok(await page.getByRole('link', { name: /attach a file/ }).isVisible())
    await page.getByLabel('Roster file').setInputFiles(await csvRoster(rosterOf([employeeRow({})])))
    await page.getByRole('button', { name: 'Send the file' }).click()
    assert.match(page.url(), /\/roster\/imports\/[0-9a-f-]{36}$/)
    assert.match(await page.content(), /<noscript><meta http-equiv="refresh"/)
    const counts = { accepted: 1, unchanged: 0, rejected: 0, errors: [] }
    await desk.database.rosterImport.updateMany({ data: { state: 'done', ...counts } })
    await page.reload()
    await page.getByRole('button', { name: 'Take the checked file over' }).click()
    await page.getByRole('button', { name: 'Take the checked file over' }).click()
    const [taken] = await desk.database.rosterImport.findMany({ where: { dryRun: false } })
    const [checked] = await desk.database.rosterImport.findMany({ where: { dryRun: true } })
    assert.equal(taken?.sha256, checked?.sha256)
    assert.equal(taken?.state, 'running')
  })

  test('shows how far an import is, its errors by row, and why a file was not taken', async () => {
    const running = await importOnRecord(desk, {})
    const page = await desk.signedIn('personnel', `/roster/imports/${running}`)
    assert.ok(await page.getByText('12 of 40 people').isVisible())
    await assertAccessible(page)
    const errors = [{ sheet: 'employees', row: 17, column: 'email', message: 'is no address' }]
    const done = await importOnRecord(desk, { state: 'done', accepted: 3, unchanged: 1, rejected: 1, errors })
    await page.goto(`${desk.address}/roster/imports/${done}/take`)
    await assertAccessible(page)
    await page.goto(`${desk.address}/roster/imports/${done}`)
    assert.ok(await page.getByRole('row', { name: 'employees 17 email is no address' }).isVisible())
    await assertAccessible(page)
    const failed = await importOnRecord(desk, {
      state: 'failed',
      problem: { detail: 'units: sheet is missing' },
    })
    await page.goto(`${desk.address}/roster/imports/${failed}`)
    assert.ok(await page.getByText('units: sheet is missing').isVisible())
    await assertAccessible(page)
    await page.goto(`${desk.address}/roster/imports`)
    assert.ok((await page.locator('tbody tr').count()) >= 3)
    await assertAccessible(page)
  })

  test('is not shown to whoever has no office', async () => {
    const page = await desk.signedIn('1012', '/')
    assert.equal(await page.locator('a[href="/roster"]').count(), 0)
  })
})
