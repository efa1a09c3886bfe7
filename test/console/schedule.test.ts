import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { systemClock } from '../../platform/clock.ts'
import { parseCivilDate } from '../../regulation/civil-date.ts'
import { writtenDate } from '../../texts/dates/written-date.ts'
import { dayAhead, hostCases, openCase } from '../certification/case-ground.ts'
import { type TestEngine, testEngine } from '../engine.ts'
import { assertAccessible } from './accessible.ts'
import { openConsole, type TestConsole } from './console-ground.ts'

const NUMBER = '2027-000001'

describe('the dates of a case, on a real engine', () => {
  let desk: TestConsole
  let engine: TestEngine
  let stop: () => Promise<void>
  let page: Page
  let told = ''

  before(async () => {
    engine = await testEngine()
    desk = await openConsole({ temporal: async () => engine.client, clock: systemClock })
    const hosted = await hostCases(engine, desk)
    stop = hosted.stop
    await desk.grant('personnel', 'personnel')
    const opened = await openCase({ engine, database: desk.database })
    await opened.until(({ seq }) => seq > 0)
    await desk.database.case.update({ where: { id: opened.frame.caseId }, data: { number: NUMBER } })
    page = await desk.signedIn('personnel', `/cases/${NUMBER}/schedule`)
  })
  after(async () => {
    await desk.close()
    await stop()
    await engine.close()
  })

  const type = async (name: string, date: string) => {
    const [year = '', month = '', day = ''] = date.split('-')
    await page.locator(`#${name}-day`).fill(day)
    await page.locator(`#${name}-month`).fill(month)
    await page.locator(`#${name}-year`).fill(year)
  }

  test('before a day is chosen the form tells the window, and the earliest lawful day of each question', async () => {
    assert.match((await page.locator('main').textContent()) ?? '', /The certification lies between/)
    for (const name of ['fitness', 'testing', 'meeting'])
      assert.match((await page.locator(`#${name}-hint`).textContent()) ?? '', /^The earliest lawful day: /)
    told = (await page.locator('#meeting-hint').textContent()) ?? ''
  })

  test('an unlawful date is refused with its clause, the last lawful day and the earliest lawful meeting', async () => {
    await type('fitness', dayAhead(2))
    await type('testing', dayAhead(3))
    await type('meeting', dayAhead(5))
    await page.locator('#polygraphLeftOutFor').fill('нет специалиста')
    await page.getByRole('button', { name: 'Set the dates' }).click()
    const summary = page.locator('.govuk-error-summary')
    assert.match((await summary.textContent()) ?? '', /The last lawful day/)
    assert.match((await summary.textContent()) ?? '', /The earliest lawful meeting/)
    assert.ok(await summary.getByRole('link', { name: 'paragraph 10 of the Model Regulation' }).isVisible())
    assert.equal(await page.locator('#polygraphLeftOutFor').inputValue(), 'нет специалиста')
    await assertAccessible(page)
  })

  test('the earliest lawful dates are one button away, and the page after says what happens next', async () => {
    await page.getByRole('button', { name: 'Take the earliest lawful dates' }).click()
    await page.waitForURL(/\/schedule\/set$/)
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'The dates are set')
    await assertAccessible(page)
    const known = await desk.database.case.findUniqueOrThrow({ where: { number: NUMBER } })
    const meeting = writtenDate(parseCivilDate(known.meetingOn?.toISOString().slice(0, 10) ?? ''), 'en')
    assert.equal(told, `The earliest lawful day: ${meeting}`)
  })

  test('an act that was sent is judged by the case, and the page tells how', async () => {
    await page.goto(`${desk.address}/cases/${NUMBER}/acts/session`)
    await page.getByLabel('Yes').check()
    await page.getByRole('button', { name: 'Send' }).click()
    await page.waitForURL(/\/acts\/session\/[0-9a-f-]{36}$/)
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Received and kept')
  })
})
