import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import writeXlsxFile from 'write-excel-file/node'
import type { CaseState } from '../../regulation/course/state.ts'
import { caseOnRecord, employeeOnRecord } from '../body-on-record.ts'
import { casesThatWait } from '../campaign/cases-that-wait.ts'
import { assertAccessible } from './accessible.ts'
import { openConsole, type TestConsole } from './console-ground.ts'

describe('campaigns in the console', () => {
  let desk: TestConsole
  let page: Page
  let unitId = ''

  before(async () => {
    desk = await openConsole()
    const { database } = desk
    await desk.grant('personnel', 'personnel')
    unitId = (await casesThatWait(database, 5)).unitId
    page = await desk.signedIn('personnel', '/campaigns', { javaScriptEnabled: false })
  })
  after(() => desk.close())

  const typeDay = async (name: string, date: string) => {
    const [year = '', month = '', day = ''] = date.split('-')
    await page.locator(`#${name}-day`).fill(day)
    await page.locator(`#${name}-month`).fill(month)
    await page.locator(`#${name}-year`).fill(year)
  }
  /** What axe finds is looked for with script, in a window beside. */
  const accessible = async (path: string) => {
    const beside = await desk.signedIn('personnel', path)
    await assertAccessible(beside)
    await beside.context().close()
  }
  const heading = async () => (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''

  test('a campaign is planned by a form that keeps what was typed, and is shown as a calendar with its loads', async () => {
    await page.getByRole('button', { name: 'Plan a campaign' }).click()
    await page.locator('#name').fill('Spring')
    await page.getByRole('button', { name: 'Plan a campaign' }).click()
    assert.ok(await page.locator('.govuk-error-summary').isVisible())
    assert.equal(await page.locator('#name').inputValue(), 'Spring')
    await typeDay('from', '2027-01-11')
    await typeDay('to', '2027-03-31')
    await page.getByLabel('Order No. 17', { exact: false }).check()
    await page.locator('#casesADay').fill('2')
    await page.locator('#place').fill('Room 12')
    await page.locator('#testing-place').fill('Computer class')
    await page.locator('#testing-hours').fill('09:00 14:00')
    await page.locator('#testing-capacity').fill('2')
    await page.locator('#polygraphLeftOutFor').fill('none is held')
    await accessible('/campaigns/new')
    await page.getByRole('button', { name: 'Plan a campaign' }).click()
    assert.equal(await heading(), 'Spring')
    // It is made by itself, and the page looks again, without script too.
    await page.locator('.attestor-month').waitFor()
    assert.equal(await page.locator('.attestor-month a').count(), 3)
    assert.match((await page.locator('.attestor-month').textContent()) ?? '', /No\. 17: 2 of 2/)
    assert.equal(await page.getByRole('row', { name: /Computer class/ }).count(), 3)
    await accessible(new URL(page.url()).pathname)
    await accessible('/campaigns')
  })

  test('a case is moved by hand; a move that a rule forbids is refused with the clause and the earliest day', async () => {
    await page.locator('.attestor-month a').first().click()
    assert.equal(await page.locator('tbody tr').count(), 2)
    await page.getByRole('link', { name: 'Move' }).first().click()
    await typeDay('heldOn', '2027-01-12')
    await page.getByRole('button', { name: 'Move' }).click()
    const summary = page.locator('.govuk-error-summary')
    assert.ok(await summary.getByRole('link', { name: 'paragraph 15 of the Model Regulation' }).isVisible())
    assert.match((await summary.textContent()) ?? '', /The earliest lawful meeting/)
    await accessible(new URL(page.url()).pathname)
    await typeDay('heldOn', '2027-02-18')
    await page.getByRole('button', { name: 'Move' }).click()
    assert.match(page.url(), /heldOn=2027-02-18/)
    assert.ok(await page.getByText('moved by hand').isVisible())
    await accessible(new URL(page.url()).pathname)
  })

  test('a shortage is explained: who, which days, how many places', async () => {
    // A form at the same address keeps what was just sent: another address, another form.
    await page.goto(`${desk.address}/campaigns/new?short`)
    await page.locator('#name').fill('Too short')
    await typeDay('from', '2027-01-25')
    await typeDay('to', '2027-01-26')
    await page.getByLabel('Order No. 17', { exact: false }).check()
    await page.locator('#casesADay').fill('2')
    await page.locator('#place').fill('Room 12')
    await page.locator('#polygraphLeftOutFor').fill('none is held')
    await page.getByRole('button', { name: 'Plan a campaign' }).click()
    await page.getByText('5 cases can meet only on 2 days', { exact: false }).waitFor()
    await accessible(new URL(page.url()).pathname)
    await page.getByRole('link', { name: 'Cases without a place' }).click()
    assert.equal(await page.locator('tbody tr').count(), 1)
  })

  test('the plan is carried out with its progress shown, also without script', async () => {
    await page.goto(`${desk.address}/campaigns`)
    await page.getByRole('link', { name: 'Spring' }).click()
    await page.getByRole('button', { name: 'Carry the plan out' }).click()
    await page.getByRole('button', { name: 'Carry the plan out' }).click()
    assert.ok(await page.getByText('0 of 5 cases are done').isVisible())
    assert.match(await page.content(), /<noscript><meta http-equiv="refresh"/)
    const [started] = await desk.database.outboxMessage.findMany({
      where: { kind: 'start', name: 'campaign' },
    })
    assert.ok(started)
    // While it runs the page looks again by itself, and would leave while it is looked at.
    await desk.database.campaign.updateMany({ data: { state: 'carried-out' } })
    await accessible(new URL(page.url()).pathname)
  })

  test('a session is held, printed, and its results are checked and then taken', async () => {
    const { database } = desk
    const employeeId = await employeeOnRecord(database, { number: '401', unitId })
    const id = await caseOnRecord(database, { number: '2027-000009', employeeId, unitId })
    const row = await database.case.findUniqueOrThrow({ where: { id } })
    const state = row.state as unknown as CaseState
    const { notice, schedule } = state.current
    assert.ok(notice && schedule)
    const served = { ...state, current: { ...state.current, notice: { ...notice, servedOn: notice.limit } } }
    await database.case.update({ where: { id }, data: { state: served as object } })
    await page.goto(`${desk.address}/sessions`)
    await page.getByRole('button', { name: 'Hold a session' }).click()
    await page.getByLabel('Fitness standards').check()
    await typeDay('heldOn', schedule.fitness ?? '')
    await page.locator('#startsAt').fill('9:00')
    await page.locator('#place').fill('Hall')
    await page.locator('#capacity').fill('10')
    await page.getByRole('button', { name: 'Hold a session' }).click()
    assert.ok(await page.getByText('09:00, Hall; 1 of 10 places are taken').isVisible())
    const address = new URL(page.url()).pathname
    await accessible(address)
    await database.stageSession.updateMany({ data: { heldOn: new Date('2026-11-30') } })
    await page.getByRole('button', { name: 'Send results' }).click()
    await accessible(`${address}/results`)
    const rows = [
      ['case', 'standardsMet', 'missed'],
      ['2027-000009', 'perhaps', ''],
    ]
    const book = await writeXlsxFile(rows.map((cells) => cells.map((value) => ({ value })))).toBuffer()
    const name = 'results.xlsx'
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    await page.locator('#file').setInputFiles({ name, mimeType, buffer: book })
    await page.getByRole('button', { name: 'Send the file' }).click()
    assert.equal(await heading(), 'What became of the results')
    assert.ok(await page.getByRole('row', { name: /2 standardsMet expected yes or no/i }).isVisible())
    await accessible(new URL(page.url()).pathname)
    await accessible('/sessions')
    await accessible('/sessions/new')
    assert.equal(await database.fact.count(), 0)
  })
})
