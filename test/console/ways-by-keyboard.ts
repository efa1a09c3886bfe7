import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { employeeOnRecord } from '../body-on-record.ts'
import { until } from '../until.ts'
import { enterAt, tabBackTo, tabTo } from './by-keyboard.ts'
import type { RecordGround } from './record-ground.ts'
import { CAMPAIGN } from './sessions-on-record.ts'

const CASE = '/cases/2027-000001'

/** What one does on pages beside filling in forms, by the keyboard alone. */
export const waysByKeyboard = (ground: RecordGround): void => {
  const open = async (person: string, path: string): Promise<Page> => {
    const page = await ground.pageOf(person)
    await page.goto(`${ground.desk.address}${path}`)
    return page
  }
  const here = (page: Page): string => page.url().slice(ground.desk.address.length)

  test('one signs in and out by the keyboard alone', async () => {
    const page = await (await ground.desk.window()).newPage()
    await page.goto(`${ground.desk.address}/account`)
    await tabTo(page, 'input[name="account"]')
    await page.keyboard.type('P2')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${ground.desk.address}/account`)
    await enterAt(page, 'form[action="/sign-out"] button')
    await enterAt(page, 'button')
    await page.waitForURL(`${ground.desk.address}/signed-out**`)
    await page.context().close()
  })

  test('a list is searched, filtered, sorted and cleared by the keyboard alone', async () => {
    const page = await open('P1', '/cases')
    await tabTo(page, '#q')
    await page.keyboard.type('2027')
    await tabTo(page, '#state')
    await page.keyboard.press('ArrowDown')
    await enterAt(page, '.attestor-filters button')
    const asked = new URL(page.url()).searchParams
    assert.deepEqual([asked.get('q'), asked.get('state')], ['2027', 'open'])
    await enterAt(page, 'th a[href*="sort=limit"]')
    assert.equal(new URL(page.url()).searchParams.get('state'), 'open')
    assert.equal(await page.locator('th[aria-sort="ascending"] a[href*="sort=limit"]').count(), 1)
    await enterAt(page, '.attestor-filters a')
    assert.equal(here(page), '/cases')
  })

  test('rows are ticked and their papers asked for by the keyboard alone, some or all of the page', async () => {
    const page = await open('P1', '/cases')
    await tabTo(page, 'input[name="case"]')
    await page.keyboard.press('Space')
    const ticked = await page.locator('input[name="case"]:checked').getAttribute('value')
    await tabBackTo(page, '#papers-of-many button')
    await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')])
    assert.equal(here(page), `/papers/of-cases?case=${ticked}`)
    await open('P1', '/cases')
    const rows = await page.locator('input[name="case"]').count()
    await enterAt(page, '#papers-of-many a')
    assert.equal(new URL(page.url()).searchParams.getAll('case').length, rows)
  })

  test('a long list is paged by the keyboard alone', async () => {
    await manyPeople(ground)
    const page = await open('P1', '/roster')
    await enterAt(page, 'a[rel="next"]')
    assert.ok(new URL(page.url()).searchParams.has('after'))
    await enterAt(page, '.govuk-pagination__prev a')
    assert.equal(here(page), '/roster')
  })

  test('a list is taken as a workbook, and a page is printed, by the keyboard alone', async () => {
    const page = await open('P1', '/cases?state=open')
    await tabTo(page, 'main a[href^="/cases.xlsx"]')
    const [book] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    assert.match(book.suggestedFilename(), /\.xlsx$/)
    await open('P1', CASE)
    await page.evaluate('window.print = () => { window.printed = true }')
    await tabTo(page, '[data-print]')
    await page.keyboard.press('Enter')
    assert.equal(await page.evaluate('window.printed'), true)
  })

  test('the parts of a case, and what is folded in them, are come to by the keyboard alone', async () => {
    const page = await open('P1', CASE)
    await enterAt(page, `.moj-sub-navigation a[href="${CASE}/deadlines"]`)
    assert.equal(await page.locator('.moj-sub-navigation a[aria-current="page"]').count(), 1)
    await open('P1', CASE)
    await tabTo(page, 'main summary')
    await page.keyboard.press('Enter')
    await enterAt(page, 'main details a')
    assert.match(here(page), /\/acts\//)
  })

  test('the language is changed by the keyboard alone, on the page where one is', async () => {
    const page = await open('P1', '/notices?outcome=by-hand')
    for (const language of ['kk', 'en']) {
      await enterAt(page, `a[hreflang="${language}"]`)
      assert.equal(await page.locator('html').getAttribute('lang'), language)
      assert.equal(here(page), '/notices?outcome=by-hand')
    }
  })

  test('the calendar of a plan leads to the case that is to be moved, by the keyboard alone', async () => {
    const page = await open('P1', `/campaigns/${CAMPAIGN.id}`)
    await enterAt(page, '.attestor-month a')
    await enterAt(page, 'main td a[href^="/campaigns/"]')
    assert.match(here(page), /^\/campaigns\/[^/]+\/cases\/[^/]+$/)
  })

  test('in a narrow window the menu opens, and a wide table is scrolled, by the keyboard alone', async () => {
    const page = await open('P1', '/roster')
    const wide = page.viewportSize()
    await page.setViewportSize({ width: 360, height: 740 })
    await tabTo(page, '.govuk-service-navigation__toggle')
    await page.keyboard.press('Enter')
    await tabTo(page, '#navigation a[href="/cases"]')
    await tabTo(page, 'main .attestor-scroll')
    await page.keyboard.press('ArrowRight')
    await until(async () => Number(await page.evaluate('document.activeElement.scrollLeft')) > 0)
    if (wide) await page.setViewportSize(wide)
  })
}

/** More people than a page of the roster shows. */
const manyPeople = async ({ desk: { database } }: RecordGround): Promise<void> => {
  const { id: unitId } = await database.unit.findFirstOrThrow({ where: { parentId: null } })
  for (let at = 0; at < 30; at++) await employeeOnRecord(database, { number: `9${at}`, unitId })
}
