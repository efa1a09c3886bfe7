import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../body-on-record.ts'
import { workbookOfRows } from '../workbook-of-rows.ts'
import { assertAccessible } from './accessible.ts'
import { comeToWrongField, enterAt, tabTo } from './by-keyboard.ts'
import { checkAndDo } from './check-answers.ts'
import { openConsole, type TestConsole } from './console-ground.ts'

const NUMBER = '2027-000001'
const HERE = `/cases/${NUMBER}/profile`

/** The button that goes on from the form. */
const ON = 'form[data-draft] .govuk-button-group button'

describe('the service profile as a form after Annex 1', () => {
  let desk: TestConsole
  let head: Page
  let caseId = ''

  before(async () => {
    desk = await openConsole()
    await desk.grant('personnel', 'personnel')
    const unitId = await unitOnRecord(desk.database, { code: 'B', kind: 'body' })
    const headId = await employeeOnRecord(desk.database, { number: '2001', unitId, familyName: 'Серікова' })
    const employeeId = await employeeOnRecord(desk.database, { number: '1001', unitId, directHeadId: headId })
    caseId = await caseOnRecord(desk.database, { number: NUMBER, employeeId, unitId })
    head = await desk.signedIn('2001', '/')
    await head.goto(`${desk.address}/language/en?back=/`)
  })
  after(() => desk.close())

  const go = (page: Page, path: string) => page.goto(`${desk.address}${path}`)
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

  test('the page of the profile leads its head to the form, which says what period it covers', async () => {
    await go(head, HERE)
    await assertAccessible(head)
    await enterAt(head, 'main a[href$="/profile/write"]')
    assert.equal(new URL(head.url()).pathname, `${HERE}/write`)
    assert.ok(await head.getByText('It covers the service from 11 January 2024').isVisible())
    assert.equal(await head.locator('textarea').count(), 6)
    await assertAccessible(head)
  })

  test('a draft is kept on the server, with hints at sections that are empty or name no fact', async () => {
    await head.locator('#duties').fill('Исполнительный.')
    await head.locator('#knowledge').fill('Курсы 2025 года.')
    await press(head, 'Keep as a draft and look at the hints')
    const hints = head.getByRole('region', { name: 'What could be added' })
    assert.match((await hints.textContent()) ?? '', /Performance of duties: no fact is named/)
    assert.equal(await hints.getByRole('link', { name: '2. Knowledge' }).count(), 0)
    assert.equal(await head.locator('#duties').inputValue(), 'Исполнительный.')
    await assertAccessible(head)
  })

  test('a form that is filled in elsewhere becomes the draft, and a file that is none is refused', async () => {
    const [download] = await Promise.all([
      head.waitForEvent('download'),
      go(head, `${HERE}/form.xlsx`).catch(() => null),
    ])
    assert.match(download.suggestedFilename(), /2027-000001\.xlsx$/)
    await go(head, `${HERE}/upload`)
    await assertAccessible(head)
    const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })
    await head.locator('#file').setInputFiles(file('form.xlsx', Buffer.from('no workbook')))
    await press(head, 'Read it into the draft')
    assert.ok(await head.getByText('neither an XLSX workbook').first().isVisible())
    const filled = await workbookOfRows([
      ['Key', 'Section', 'What to write', 'Text'],
      ['duties', '', '', 'Раскрыл 12 дел.'],
      ['qualities', '', '', 'Наставник 3 стажёров.'],
    ])
    await head.locator('#file').setInputFiles(file('form.xlsx', filled))
    await press(head, 'Read it into the draft')
    assert.equal(new URL(head.url()).pathname, `${HERE}/write`)
    assert.equal(await head.locator('#duties').inputValue(), 'Раскрыл 12 дел.')
  })

  test('sections that are missing are said at their fields, and what was typed stays: the keyboard comes to them', async () => {
    await enterAt(head, ON)
    assert.equal(
      await head
        .getByRole('alert')
        .getByRole('link', { name: /3\. Lawfulness/ })
        .count(),
      1,
    )
    assert.equal(await head.locator('#qualities').inputValue(), 'Наставник 3 стажёров.')
    assert.equal(await comeToWrongField(head), 'lawfulness')
  })

  test('the profile is submitted by the keyboard alone, once, and its words stay out of what the case is told', async () => {
    for (const section of ['lawfulness', 'assessment']) {
      if (section !== 'lawfulness') await tabTo(head, `#${section}`)
      await head.keyboard.type(`Раздел ${section}, 2026 год.`)
    }
    await enterAt(head, ON)
    await enterAt(head, 'form[data-check] .govuk-button-group button')
    await head.waitForURL(/\/acts\/profile\/[0-9a-f-]{36}$/)
    const kept = await desk.database.fact.findFirstOrThrow({ where: { caseId, kind: 'profile' } })
    assert.match(JSON.stringify(kept.data), /Раскрыл 12 дел/)
    const told = await desk.database.outboxMessage.findFirstOrThrow({ orderBy: { id: 'desc' } })
    assert.doesNotMatch(JSON.stringify(told.args), /Раскрыл/)
  })

  test('the employee reads it section by section, and whoever is not his head cannot write it', async () => {
    const employee = await desk.signedIn('1001', HERE)
    await go(employee, `/language/en?back=${HERE}`)
    assert.ok(await employee.getByText('Раскрыл 12 дел.').isVisible())
    assert.ok(await employee.getByRole('link', { name: 'Familiarise with the profile' }).isVisible())
    await assertAccessible(employee)
    assert.equal((await go(employee, `${HERE}/write`))?.status(), 403)
    await assertAccessible(employee)
  })

  test('a version that was sent back is reworked with its reason beside it', async () => {
    const personnel = await desk.signedIn('personnel', `/cases/${NUMBER}/acts/profile-returned`)
    await personnel.locator('#reason').fill('Назовите дела по номерам.')
    await press(personnel, 'Send')
    await personnel.waitForURL(/\/acts\/profile-returned\/[0-9a-f-]{36}$/)
    const later = new Date(Date.now() - 600_000)
    await desk.database.formKey.updateMany({ where: { sentAt: { not: null } }, data: { sentAt: later } })
    await desk.database.fact.updateMany({ data: { receivedAt: later } })
    await go(head, `${HERE}/write`)
    assert.ok(await head.getByText('Назовите дела по номерам.').isVisible())
    assert.equal(await head.locator('#duties').inputValue(), 'Раскрыл 12 дел.')
    await head.locator('#duties').fill('Раскрыл дела № 17 и № 18.')
    await checkAndDo(head, 'Submit the service profile')
    await head.waitForURL(/\/acts\/profile\/[0-9a-f-]{36}$/)
    await go(head, HERE)
    assert.ok(await head.getByText('Раскрыл дела № 17 и № 18.').isVisible())
    await head.getByRole('link', { name: /^Version 1 of/ }).click()
    assert.ok(await head.getByText('Раскрыл 12 дел.').isVisible())
    await assertAccessible(head)
  })
})
