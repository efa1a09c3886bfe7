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

  test('the sections take one row of a wide window and two of a narrow one, in each language', async () => {
    const page = await desk.signedIn('personnel', '/')
    for (const language of ['kk', 'ru', 'en']) {
      await page.goto(`${desk.address}/language/${language}?back=/calendar`)
      for (const [width, rows] of [
        [1280, 1],
        [1000, 2],
      ] as const) {
        await page.setViewportSize({ width, height: 900 })
        const entries = page.locator('.govuk-service-navigation__item')
        const tops = await entries.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top))
        assert.ok(new Set(tops).size <= rows, `${language} at ${width}: ${tops}`)
        await page.locator('summary').first().click()
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width)
        await page.keyboard.press('Escape')
      }
    }
  })

  test('on paper a page of a case is only what it says, by whom it was printed, and what is not final', async () => {
    const page = await desk.signedIn('personnel', '/')
    await page.goto(`${desk.address}/language/en?back=/`)
    const shown = (selector: string) => page.locator(selector).filter({ visible: true })
    for (const part of [
      '',
      '/deadlines',
      '/profile',
      '/documents',
      '/papers',
      '/notices',
      '/aftermath',
      '/log',
    ]) {
      await page.emulateMedia({ media: 'screen' })
      await page.goto(`${desk.address}/cases/2027-000001${part}`)
      assert.equal(await shown('.attestor-stamp, .attestor-printed').count(), 0, part)
      await page.emulateMedia({ media: 'print' })
      assert.equal(await shown('header, nav, footer, form, .govuk-button').count(), 0, part)
      assert.match(
        (await shown('.attestor-printed').textContent()) ?? '',
        /Printed by personnel, 1 December 2026/,
      )
      assert.equal(await shown('.attestor-stamp').count(), part === '/deadlines' ? 1 : 0, part)
    }
  })
})
