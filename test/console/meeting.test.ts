import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { writtenDate } from '../../texts/dates/written-date.ts'
import { type CommissionBody, storeBody, storeCase } from '../meeting/commission-body.ts'
import { MEETING_DAY } from '../meeting/meeting-ground.ts'
import { assertAccessible } from './accessible.ts'
import { type MeetingDesk, openMeetingDesk } from './meeting-ground.ts'

const HELD_ON = MEETING_DAY.toString()
const NO_SCRIPT = { javaScriptEnabled: false }

describe('the meeting as a screen for its day, each person in a window of his own', () => {
  let desk: MeetingDesk
  let body: CommissionBody
  let secretary: Page
  let here = ''
  const members = new Map<string, Page>()

  before(async () => {
    desk = await openMeetingDesk()
    body = await storeBody(desk.database)
    await storeCase(desk.database, body, { of: 'E1', meetingOn: HELD_ON, seen: true })
    await storeCase(desk.database, body, { of: 'E2', meetingOn: HELD_ON, seen: false })
    await desk.grant('P', 'personnel')
  })
  after(() => desk.close())

  const go = (page: Page, path: string) => page.goto(`${desk.address}${path}`)
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
  const memberAt = (number: string): Page => {
    const page = members.get(number)
    assert.ok(page, number)
    return page
  }
  const vote = async (number: string, option: string) => {
    const page = memberAt(number)
    await go(page, `${here}/items/1`)
    await press(page, 'Vote')
    await page.getByLabel(option, { exact: true }).check()
    await press(page, 'Give my vote')
    assert.ok(await page.getByText(`My vote: ${option}`).isVisible())
  }

  test('a meeting that was called is found by its secretary, who cannot open it before its day', async () => {
    const page = await desk.signedIn('P', '/commissions/new')
    await page.getByLabel('Number of the order').fill('17')
    await page.getByLabel('Day', { exact: true }).fill('1 October 2026')
    await page.getByLabel('Chairman').fill('M1')
    await page.getByLabel('Secretary').fill('S')
    await page.getByLabel('Members who are heads').fill('M1\nM2')
    await page.getByLabel('Members from the personnel service').fill('M3')
    await page.getByLabel('Other members').fill('M4\nM5')
    await press(page, 'Enter an order')
    await press(page, 'Call a meeting')
    await page.getByLabel('Day', { exact: true }).first().fill(HELD_ON)
    await page.getByLabel('Time').fill('10:00')
    await page.getByLabel('Place').fill('Room 12')
    await press(page, 'Call a meeting')
    const { id } = await desk.database.meeting.findFirstOrThrow()
    await desk.untilRun(id)
    here = `/meetings/${id}`
    await go(page, '/meetings?mine=true')
    assert.equal(await page.locator('tbody tr').count(), 0)
    await assertAccessible(page)
    secretary = await desk.signedIn('S', '/meetings', NO_SCRIPT)
    await secretary.getByLabel('Whose meetings').selectOption('true')
    await secretary.locator('.attestor-filters button').click()
    assert.match(secretary.url(), /mine=true/)
    await secretary.getByRole('link', { name: writtenDate(MEETING_DAY, 'en') }).click()
    assert.equal(new URL(secretary.url()).pathname, here)
    await press(secretary, 'Record who is present')
    await secretary.getByLabel('M1 Test').check()
    await press(secretary, 'Record who is present')
    assert.ok(await secretary.getByRole('alert').isVisible())
    assert.ok(await secretary.getByLabel('M1 Test').isChecked())
  })

  test('the announcement is recorded, and shows when the meeting has taken it', async () => {
    await go(secretary, here)
    await press(secretary, 'Record the announcement')
    await press(secretary, 'Record the announcement')
    assert.ok(await secretary.getByText('Received and kept').isVisible())
    for (let tries = 0; tries < 100; tries++) {
      if ((await secretary.getByText('Not announced yet').count()) === 0) return
      await go(secretary, here)
    }
    assert.fail('the announcement does not show')
  })

  test('attendance opens the meeting with its quorum and the rule, and shows members no acts of the secretary', async () => {
    desk.moveTo(MEETING_DAY, 10)
    await go(secretary, here)
    await press(secretary, 'Record who is present')
    for (const number of ['M1', 'M2', 'M3', 'M4']) await secretary.getByLabel(`${number} Test`).check()
    await press(secretary, 'Record who is present')
    assert.ok(await secretary.getByText('Present: 4 of 5.').isVisible())
    assert.ok(await secretary.getByText('There is a quorum').isVisible())
    for (const [at, number] of ['M1', 'M2', 'M3', 'M4'].entries())
      members.set(number, await desk.signedIn(number, here, at > 1 ? NO_SCRIPT : {}))
    await assertAccessible(memberAt('M1'))
    assert.equal(await memberAt('M2').getByRole('button', { name: 'Close the meeting' }).count(), 0)
  })

  test('an item is not opened before the profile was seen: the form says so with the clause', async () => {
    await go(secretary, `${here}/items/2`)
    await press(secretary, 'Open the item')
    await secretary.getByLabel('Came', { exact: true }).check()
    await press(secretary, 'Open the item')
    const alert = secretary.getByRole('alert')
    assert.ok(await alert.getByRole('link', { name: /13/ }).first().isVisible())
    const chairman = memberAt('M1')
    await go(chairman, `${here}/items/2/recusal`)
    await assertAccessible(chairman)
    await go(chairman, `${here}/items/1/open`)
    await assertAccessible(chairman)
  })

  test('members vote at once from their own windows, and nobody sees the count before it is open to all', async () => {
    await go(secretary, `${here}/items/1`)
    await press(secretary, 'Open the item')
    await secretary.getByLabel('Came', { exact: true }).check()
    await press(secretary, 'Open the item')
    await Promise.all([
      vote('M1', 'Corresponds to the post'),
      vote('M2', 'Corresponds to the post'),
      vote('M3', 'Subject to re-certification'),
    ])
    const page = memberAt('M2')
    await go(page, `${here}/items/1`)
    assert.ok(await page.getByText('Votes given: 3 of 4.').isVisible())
    assert.equal(await page.getByText('Counted rounds').count(), 0)
    assert.equal(await page.getByText('re-certification').count(), 1)
    await assertAccessible(page)
    await go(page, `${here}/items/1/vote?question=decision&round=1`)
    await assertAccessible(page)
    await page.getByLabel('Subject to re-certification').check()
    await press(page, 'Give my vote')
    assert.ok(await page.getByRole('alert').getByRole('link', { name: /21/ }).first().isVisible())
  })

  test('without a majority the count leads to a further round among the leading options', async () => {
    await go(secretary, `${here}/items/1`)
    await press(secretary, 'Close the count')
    await press(secretary, 'Close the count')
    assert.ok(await secretary.getByText(/The next round is among the leading options/).isVisible())
    const late = memberAt('M4')
    await go(late, `${here}/items/1/vote?question=decision&round=1`)
    assert.ok(await late.getByText('This round of voting is over').isVisible())
    await go(late, `${here}/items/1`)
    await press(late, 'Vote')
    assert.equal(await late.getByRole('radio').count(), 3)
  })

  test('the secretary enters a vote by name, and the decision is read out with the rule', async () => {
    await vote('M1', 'Corresponds to the post')
    await vote('M2', 'Corresponds to the post')
    await vote('M3', 'Corresponds to the post')
    await go(secretary, `${here}/items/1`)
    await secretary.getByRole('link', { name: 'Enter the vote M4 Test' }).click()
    await secretary.getByLabel('Subject to re-certification').check()
    await press(secretary, 'Enter the vote')
    assert.ok(await secretary.getByText('Votes given: 4 of 4.').isVisible())
    await press(secretary, 'Close the count')
    await press(secretary, 'Close the count')
    assert.ok(await secretary.getByText('Decision, to be read out').isVisible())
    for (const number of ['M2', 'M4']) {
      const page = memberAt(number)
      await go(page, `${here}/items/1`)
      const decision = page.getByRole('region', { name: 'Decision, to be read out' })
      assert.match((await decision.textContent()) ?? '', /Corresponds to the post/)
      assert.ok(await decision.getByRole('link', { name: /21/ }).isVisible())
    }
    await assertAccessible(memberAt('M2'))
  })

  test('the page looks again by itself only for whoever asks for it', async () => {
    const page = memberAt('M1')
    await go(page, `${here}/items/1`)
    await page.getByRole('link', { name: 'Look again by itself' }).click()
    assert.ok(await page.getByText('This page looks again every 5 s.').isVisible())
    await page.getByRole('link', { name: 'Stop' }).click()
    assert.equal(await page.locator('[data-look-again]').count(), 0)
  })

  test('the meeting is closed, and its minutes are signed', async () => {
    await go(secretary, here)
    await press(secretary, 'Close the meeting')
    assert.ok(await secretary.getByText('go to another meeting: 1.').isVisible())
    await press(secretary, 'Close the meeting')
    assert.ok(await secretary.getByText('Signatures that are missing').isVisible())
    const chairman = memberAt('M1')
    await go(chairman, here)
    await assertAccessible(chairman)
    await press(chairman, 'Record signatures')
    for (const box of await chairman.getByRole('checkbox').all()) await box.check()
    await assertAccessible(chairman)
    await press(chairman, 'Record signatures')
    for (let tries = 0; tries < 100; tries++) {
      if ((await chairman.getByText('Signed by everybody on').count()) > 0) return
      await go(chairman, here)
    }
    assert.fail('the signatures do not show')
  })

  test('whoever has no seat is not shown the meeting, and his list says why it is empty', async () => {
    const stranger = await desk.signedIn('E1', '/meetings')
    await assertAccessible(stranger)
    const answer = await go(stranger, here)
    assert.equal(answer?.status(), 404)
    const chairman = memberAt('M1')
    for (const language of ['ru', 'kk']) {
      await go(chairman, `/language/${language}?back=${encodeURIComponent(`${here}/items/1`)}`)
      await assertAccessible(chairman)
    }
  })
})
