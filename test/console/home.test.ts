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

  test('tasks are chosen by their kind, in an address of its own, and all of them stay counted', async () => {
    const page = await desk.signedIn('personnel', '/')
    const kinds = page.getByRole('navigation', { name: 'By kind of task' }).getByRole('link')
    const all = await page.locator('tbody tr').count()
    assert.equal(await kinds.first().textContent(), `All (${all})`)
    const [, act = '', count] = /^(.*) \((\d+)\)$/.exec((await kinds.last().textContent()) ?? '') ?? []
    await kinds.last().click()
    assert.match(page.url(), /[?]act=/)
    assert.equal(await page.locator('tbody tr').count(), Number(count))
    assert.equal(await page.locator('tbody tr').filter({ hasText: act }).count(), Number(count))
    assert.equal(await kinds.first().textContent(), `All (${all})`)
    await assertAccessible(page)
  })

  test('somebody who owes nothing reads so, in the language of the roster', async () => {
    const page = await desk.signedIn('1001', '/')
    assert.equal(await page.locator('html').getAttribute('lang'), 'ru')
    await page.goto(`${desk.address}/language/en?back=/`)
    assert.match((await page.locator('main').textContent()) ?? '', /Nothing is asked of you now/)
    await assertAccessible(page)
  })

  test('whoever is certified finds his own case on his first page, what comes next, and where he has to come', async () => {
    const page = await desk.signedIn('1001', '/')
    await page.goto(`${desk.address}/language/en?back=/`)
    const own = page.getByRole('region', { name: 'My certification' })
    assert.match((await own.textContent()) ?? '', /What comes next/)
    assert.match((await own.textContent()) ?? '', /When and where I have to come/)
    await own.getByRole('link', { name: 'Open my case' }).click()
    assert.equal(new URL(page.url()).pathname, '/cases/2027-000001')
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
