import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writtenDate } from '../../texts/dates/written-date.ts'
import { MEETING_DAY } from '../meeting/meeting-ground.ts'
import { assertAccessible } from './accessible.ts'
import { HELD_ON, type MeetingScreen, NO_SCRIPT, press } from './meeting-screen.ts'

/** The meeting is called, announced and looked at before its day. */
export const meetingIsCalled = (screen: MeetingScreen): void => {
  test('a meeting that was called is found by its secretary, who cannot open it before its day', async () => {
    const page = await screen.desk.signedIn('P', '/commissions/new')
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
    const { id } = await screen.desk.database.meeting.findFirstOrThrow()
    await screen.desk.untilRun(id)
    screen.here = `/meetings/${id}`
    await screen.go(page, '/meetings?mine=true')
    assert.equal(await page.locator('tbody tr').count(), 0)
    await assertAccessible(page)
    screen.secretary = await screen.desk.signedIn('S', '/meetings', NO_SCRIPT)
    await screen.secretary.getByLabel('Whose meetings').selectOption('true')
    await screen.secretary.locator('.attestor-filters button').click()
    assert.match(screen.secretary.url(), /mine=true/)
    await screen.secretary.getByRole('link', { name: writtenDate(MEETING_DAY, 'en') }).click()
    assert.equal(new URL(screen.secretary.url()).pathname, screen.here)
    await press(screen.secretary, 'Record who is present')
    await screen.secretary.getByLabel('M1 Test').check()
    await press(screen.secretary, 'Record who is present')
    assert.ok(await screen.secretary.getByRole('alert').isVisible())
    assert.ok(await screen.secretary.getByLabel('M1 Test').isChecked())
  })

  test('the announcement is recorded, and shows when the meeting has taken it', async () => {
    await screen.go(screen.secretary, screen.here)
    await press(screen.secretary, 'Record the announcement')
    await press(screen.secretary, 'Record the announcement')
    assert.ok(await screen.secretary.getByText('Received and kept').isVisible())
    await screen.goUntil(
      screen.secretary,
      screen.here,
      async (at) => (await at.getByText('Not announced yet').count()) === 0,
    )
  })

  test('before its day it shows the forms by which it is cancelled or held on paper, and its papers', async () => {
    const page = await screen.desk.signedIn('P', `${screen.here}/cancellation`)
    await assertAccessible(page)
    await screen.go(page, `${screen.here}/on-paper`)
    await assertAccessible(page)
    await screen.go(screen.secretary, `${screen.here}/papers`)
    await press(screen.secretary, 'Make a paper')
    await screen.secretary.getByLabel('Vote sheets').check()
    await screen.secretary.getByLabel('English', { exact: true }).check()
    await press(screen.secretary, 'Make a paper')
    assert.ok(await screen.secretary.getByRole('link', { name: 'Vote sheets' }).isVisible())
    await screen.go(page, `${screen.here}/papers`)
    await assertAccessible(page)
    await screen.go(page, `${screen.here}/papers/agenda`)
    await assertAccessible(page)
  })

  test('a member opens the dossier of an item, which keeps who did', async () => {
    const page = await screen.desk.signedIn('M3', `${screen.here}/items/1/dossier`)
    assert.equal(await page.getByText('Papers').count(), 0)
    await assertAccessible(page)
    await press(page, 'Open the dossier')
    await press(page, 'Open the dossier')
    assert.ok(await page.getByRole('heading', { name: 'Papers' }).isVisible())
    await screen.goUntil(
      page,
      `${screen.here}/items/1/dossier`,
      async (at) => (await at.getByText(/^M3 Test, /).count()) === 1,
    )
    await assertAccessible(page)
  })
}
