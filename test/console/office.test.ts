import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../body-on-record.ts'
import { assertAccessible } from './accessible.ts'
import { checkAndDo } from './check-answers.ts'
import { openConsole, type TestConsole } from './console-ground.ts'

const PDF = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') }

const LISTS = [
  '/roster',
  '/roster/imports',
  '/determinations',
  '/notices',
  '/commissions',
  '/meetings',
  '/calendar',
  '/breaches',
  '/cases',
  '/reports/stages',
]
const OTHERS = [
  '/roster/import',
  '/determinations/new',
  '/service',
  '/scheduling',
  '/commissions/new',
  '/calendar/new',
  '/overview',
]

describe('the desk of the personnel service', () => {
  let desk: TestConsole

  before(async () => {
    desk = await openConsole()
    const { database } = desk
    await desk.grant('personnel', 'personnel')
    const body = await unitOnRecord(database, { code: 'B', kind: 'body' })
    const names = ['Ахметов', 'Ботин', 'Власов', 'Галиев', 'Дауров', 'Ержанов', 'Жуков', 'Зимин']
    for (const [at, familyName] of names.entries()) {
      const employeeId = await employeeOnRecord(database, { number: `200${at}`, unitId: body, familyName })
      const dates = at < 2 ? 'not-set' : 'set'
      if (at < 3) await caseOnRecord(database, { number: `2027-00000${at}`, employeeId, unitId: body, dates })
    }
    const service = [{ from: '2010-01-11', to: null, otherEmploymentAfter: false }]
    const facts = { service, appointments: [], absences: [], certifications: [], credited: [] }
    await database.employee.updateMany({ data: { facts } })
    await database.notice.updateMany({ data: { outcome: 'by-hand', channel: 'hand' } })
  })
  after(() => desk.close())

  test('what is owed by hand is found, and registered once for many with one scan', async () => {
    const page = await desk.signedIn('personnel', '/notices?owed=true')
    assert.ok((await page.locator('tbody tr').count()) > 0)
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Register service by hand for many' }).click()
    await page.getByRole('button', { name: 'Continue' }).click()
    assert.ok(await page.getByRole('alert').isVisible())
    await assertAccessible(page)
    await page.locator('input[name=notices]').first().check()
    await page.getByLabel('Handed over under signature').check()
    await checkAndDo(page, 'Register service by hand for many', PDF)
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Service registered')
    await assertAccessible(page)
    assert.equal(await desk.database.notice.count({ where: { servedOn: { not: null } } }), 1)
  })

  test('dates that no case answers are asked for again; else each case answers for itself', async () => {
    const page = await desk.signedIn('personnel', '/scheduling')
    assert.equal(await page.locator('input[name=cases]').count(), 2)
    await assertAccessible(page)
    for (const box of await page.locator('input[name=cases]').all()) await box.check()
    const send = () => page.getByRole('button', { name: 'Set the earliest lawful dates' }).click()
    await send()
    assert.ok(await page.getByRole('alert').isVisible())
    assert.equal(await page.locator('input[name=cases]:checked').count(), 2)
    await desk.database.case.update({ where: { number: '2027-000001' }, data: { status: 'closed' } })
    await send()
    assert.match(page.url(), /\/scheduling\/outcome\//)
    assert.equal(await page.locator('tbody tr').count(), 2)
    assert.ok(await page.getByRole('row', { name: /2027-000000 Refused/ }).isVisible())
    await assertAccessible(page)
    await page.goto(`${desk.address}/scheduling?q=nobody`)
    await assertAccessible(page)
  })

  test('an order is entered by search; a composition that breaks a rule is refused with its clause', async () => {
    const page = await desk.signedIn('personnel', '/commissions')
    assert.ok(await page.getByText('No commission has been entered yet').isVisible())
    await assertAccessible(page)
    await page.goto(`${desk.address}/commissions/new`)
    await page.getByLabel('Number of the order').fill('12-к')
    await page.getByLabel('Day', { exact: true }).fill('30 ноября 2026')
    await page.getByLabel('Chairman').fill('Дауров')
    await page.getByLabel('Secretary').fill('2007')
    await page.getByLabel('Members who are heads').fill('2003\n2004')
    await page.getByLabel('Members from the personnel service').fill('Ержанов')
    await page.getByRole('button', { name: 'Enter an order' }).click()
    assert.ok(await page.getByRole('alert').getByRole('link', { name: /16/ }).first().isVisible())
    assert.equal(await page.getByLabel('Chairman').inputValue(), 'Дауров')
    await assertAccessible(page)
    await desk.database.case.updateMany({ data: { status: 'closed' } })
    await page.getByLabel('Other members').fill('2006\n2000')
    await page.getByRole('button', { name: 'Enter an order' }).click()
    assert.match(page.url(), /\/commissions\/[0-9a-f-]{36}$/)
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Call a meeting' }).click()
    await assertAccessible(page)
    await page.getByLabel('Day', { exact: true }).first().fill('18 January 2027')
    await page.getByLabel('Time').fill('10:00')
    await page.getByLabel('Place').fill('Room 1')
    await page.getByRole('button', { name: 'Call a meeting' }).click()
    assert.ok(await page.getByRole('alert').isVisible())
    assert.equal(await page.getByLabel('Place').inputValue(), 'Room 1')
    await desk.database.case.updateMany({ data: { status: 'open' } })
    await page.getByRole('button', { name: 'Call a meeting' }).click()
    assert.match(page.url(), /\/meetings\/[0-9a-f-]{36}\/called$/)
    assert.ok(await page.getByRole('link', { name: '2027-000002' }).isVisible())
    await assertAccessible(page)
    await page.goto(`${desk.address}/meetings`)
    await assertAccessible(page)
  })

  test('an act that moves days shows every date that would move before it is entered', async () => {
    const page = await desk.signedIn('personnel', '/calendar', { javaScriptEnabled: false })
    assert.ok(await page.getByText('No act has moved days yet').isVisible())
    await page.getByRole('button', { name: 'Enter an act' }).click()
    await page.getByLabel('Number of the act').fill('№ 7')
    await page.getByLabel('Working days that become days off').fill('never')
    await page.getByRole('button', { name: 'Show what would move' }).click()
    assert.ok(await page.getByRole('alert').isVisible())
    await page.getByLabel('Working days that become days off').fill('14 января 2027')
    await page.getByRole('button', { name: 'Show what would move' }).click()
    assert.match(page.url(), /\/calendar\/preview/)
    assert.equal(await desk.database.calendarAmendment.count(), 0)
    assert.ok((await page.locator('tbody tr').count()) > 0)
    await page.getByRole('button', { name: 'Enter the act' }).click()
    assert.equal(new URL(page.url()).pathname, '/calendar')
    assert.ok(await page.getByText('14 January 2027').isVisible())
  })

  test('the calendar and its preview are accessible', async () => {
    const page = await desk.signedIn('personnel', '/calendar')
    await assertAccessible(page)
    await page.goto(`${desk.address}/calendar/new`)
    await assertAccessible(page)
    await page.goto(`${desk.address}/calendar/preview?actNumber=8&off=2027-01-13&working=`)
    await assertAccessible(page)
  })

  test('every page of the office speaks each language, and every list is saved as a workbook', async () => {
    const page = await desk.signedIn('personnel', '/overview')
    for (const language of ['kk', 'ru'] as const)
      for (const path of [...LISTS, ...OTHERS]) {
        await page.goto(`${desk.address}/language/${language}?back=${encodeURIComponent(path)}`)
        assert.equal(new URL(page.url()).pathname, path)
        assert.equal(await page.locator('html').getAttribute('lang'), language)
        assert.equal((await page.locator('nav a[href="/overview"]').count()) > 0, true, path)
        assert.doesNotMatch(
          (await page.locator('main').textContent()) ?? '',
          /[a-z]+\.[a-zA-Z]+\b(?<!\.xlsx)/,
          path,
        )
      }
    for (const path of LISTS) {
      const answer = await page.request.get(`${desk.address}${path}.xlsx`)
      assert.equal(answer.status(), 200, path)
      assert.match(answer.headers()['content-type'] ?? '', /spreadsheetml/, path)
    }
  })

  test('an auditor sees the lists, and is told whose act it is before he types', async () => {
    await desk.grant('auditor', 'auditor')
    const page = await desk.signedIn('auditor', '/roster')
    assert.equal(await page.locator('a[href="/roster/import"]').count(), 0)
    for (const path of [
      '/roster/import',
      '/calendar/new',
      '/determinations/new',
      '/service',
      '/scheduling',
    ]) {
      const answer = await page.goto(`${desk.address}${path}`)
      assert.equal(answer?.status(), 403, path)
    }
    await assertAccessible(page)
  })

  test('an unknown outcome of dates is not found', async () => {
    const page = await desk.signedIn('personnel', '/')
    const answer = await page.goto(`${desk.address}/scheduling/outcome/${randomUUID()}`)
    assert.equal(answer?.status(), 404)
  })
})
