import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../body-on-record.ts'
import { assertAccessible } from './accessible.ts'
import { checkAndDo } from './check-answers.ts'
import { openConsole, type TestConsole } from './console-ground.ts'
import { determinationOnRecord } from './determination-on-record.ts'

describe('the campaign in the console', () => {
  let desk: TestConsole
  let determination: string

  before(async () => {
    desk = await openConsole()
    const { database } = desk
    await desk.grant('personnel', 'personnel')
    await desk.grant('head', 'head')
    const body = await unitOnRecord(database, { code: 'B', kind: 'body' })
    const north = await unitOnRecord(database, { code: 'N', kind: 'territorial', parentId: body })
    const south = await unitOnRecord(database, { code: 'S', kind: 'territorial', parentId: body })
    for (const [at, unitId] of [north, north, south].entries()) {
      const employeeId = await employeeOnRecord(database, { number: `100${at + 1}`, unitId })
      const dates = at === 0 ? 'not-set' : 'set'
      await caseOnRecord(database, { number: `2027-00000${at}`, employeeId, unitId, dates })
      if (at === 0)
        determination = await determinationOnRecord(database, { employeeId, state: 'recommended' })
    }
    await database.case.updateMany({
      where: { number: '2027-000001' },
      data: { nextLimitOn: new Date('2026-11-20') },
    })
  })
  after(() => desk.close())

  test('the head sees at a glance what waits for him, what is late and where', async () => {
    const page = await desk.signedIn('head', '/overview')
    assert.ok(await page.getByRole('link', { name: 'Determination from 1 January 2027' }).isVisible())
    assert.equal(await page.locator('.attestor-summary__late strong').textContent(), '1')
    assert.ok((await page.locator('svg[role=img]').count()) >= 2)
    await assertAccessible(page)
  })

  test('each report has a picture, the same numbers as a table, and a workbook', async () => {
    const page = await desk.signedIn('personnel', '/reports/units')
    for (const key of ['units', 'stages', 'decisions', 'lateness', 'meetings', 'units?unit=N']) {
      await page.goto(`${desk.address}/reports/${key}`)
      assert.equal(await page.locator('svg[role=img]').count(), 1, key)
      assert.ok((await page.locator('tbody tr').count()) > 0, key)
      await assertAccessible(page)
    }
    await page.goto(`${desk.address}/reports/units`)
    assert.ok(await page.getByRole('row', { name: 'Unit N 1 1 0' }).isVisible())
    const answer = await page.request.get(`${desk.address}/reports/units.xlsx`)
    assert.match(answer.headers()['content-type'] ?? '', /spreadsheetml/)
  })

  test('breaches are listed, or it is said that there are none', async () => {
    const page = await desk.signedIn('personnel', '/breaches')
    assert.ok(await page.getByText('No breach is on record').isVisible())
    await assertAccessible(page)
  })

  test('a determination shows everybody with his reason, its lists and what is to be done', async () => {
    const page = await desk.signedIn('head', '/determinations')
    await assertAccessible(page)
    await page.getByRole('link', { name: '1 January 2027' }).click()
    await assertAccessible(page)
    await page.getByRole('link', { name: 'Everybody with the reason' }).click()
    assert.ok(await page.getByRole('link', { name: 'Paragraph 3' }).isVisible())
    await assertAccessible(page)
    await page.goto(`${desk.address}/determinations/new`)
    await page.getByRole('button', { name: 'Determine who is due' }).click()
    assert.ok(await page.getByRole('alert').isVisible())
    await assertAccessible(page)
  })

  test('the head strikes a name on a ground of law and approves; a name that nobody has stays in the form', async () => {
    const page = await desk.signedIn('head', `/determinations/${determination}/approval`, {
      javaScriptEnabled: false,
    })
    await page.getByLabel('Struck: leave').fill('9999')
    await page.getByRole('button', { name: 'Continue' }).click()
    assert.ok(await page.getByRole('link', { name: /9999/ }).isVisible())
    assert.equal(await page.getByLabel('Struck: leave').inputValue(), '9999')
    await page.getByLabel('Struck: leave').fill('1001')
    await checkAndDo(page, 'Approve lists and timing')
    const approved = `/determinations/${determination}/approved`
    assert.equal(new URL(page.url()).pathname, approved)
    assert.match((await page.locator('main').textContent()) ?? '', /paragraph 9 of the Model Regulation/)
    // Axe asks for scripts.
    const again = await desk.signedIn('head', approved)
    for (const language of ['kk', 'ru', 'en']) {
      await again.goto(`${desk.address}/language/${language}?back=${approved}`)
      assert.equal(await again.locator('.govuk-panel--confirmation').count(), 1)
      await assertAccessible(again)
    }
    await page.getByRole('link', { name: 'Back to the determination' }).last().click()
    assert.ok(await page.getByText('Approved', { exact: true }).isVisible())
    const [strike] = await desk.database.determinationStrike.findMany()
    assert.equal(strike?.ground, 'para 4')
  })
})
