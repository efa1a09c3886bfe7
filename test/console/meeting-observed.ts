import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { writtenDate } from '../../texts/dates/written-date.ts'
import { MEETING_DAY } from '../meeting/meeting-ground.ts'
import { assertAccessible } from './accessible.ts'
import { type MeetingScreen, press } from './meeting-screen.ts'

const PDF = { name: 'copy.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 a copy') }
const NAME = 'Асанова Айгүл'

/** The window of somebody from outside, and the number by which he follows his application. */
const outside = new WeakMap<MeetingScreen, { page: Page; receipt: string }>()

const visitorOf = (screen: MeetingScreen): { page: Page; own: string } => {
  const found = outside.get(screen)
  assert.ok(found)
  return { page: found.page, own: `/public/applications/${found.receipt}` }
}

/** Whoever is not signed in finds the announcement, applies to observe, and is admitted; the list is published. */
export const observerApplies = (screen: MeetingScreen): void => {
  test('the announcement is public, with nobody of the agenda in it', async () => {
    const page = await (await screen.desk.window()).newPage()
    outside.set(screen, { page, receipt: '' })
    assert.equal(await screen.go(page, '/public'), 200)
    await assertAccessible(page)
    await page.getByRole('link', { name: writtenDate(MEETING_DAY, 'en') }).click()
    assert.doesNotMatch((await page.locator('body').textContent()) ?? '', /E1|E2/)
    await assertAccessible(page)
  })

  test('an application without a proper copy is refused at the field, with what was typed', async () => {
    const { page } = visitorOf(screen)
    await press(page, 'Apply to observe')
    await page.getByLabel('Family name, given name, patronymic').fill(NAME)
    await page.getByLabel('Deputy of a maslikhat').check()
    await page.getByLabel('No', { exact: true }).check()
    await page.getByLabel('Telephone').fill('+7 700 000 00 01')
    for (const content of [null, 'MZ']) {
      if (content) await page.locator('#identity').setInputFiles({ ...PDF, buffer: Buffer.from(content) })
      await press(page, 'Send')
      assert.ok(await page.getByRole('alert').isVisible())
      assert.equal(await page.getByLabel('Telephone').inputValue(), '+7 700 000 00 01')
    }
    await assertAccessible(page)
  })

  test('an application is received once, and followed by a number that nobody can guess', async () => {
    const { page } = visitorOf(screen)
    await page.locator('#identity').setInputFiles(PDF)
    await press(page, 'Send')
    assert.ok(await page.getByText('Your application has been received').isVisible())
    const receipt = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    assert.match(receipt, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){4}$/)
    outside.set(screen, { page, receipt })
    await assertAccessible(page)
    await page.goBack()
    await page.locator('#identity').setInputFiles(PDF)
    await press(page, 'Send')
    assert.equal(await screen.desk.database.observerApplication.count(), 1)
    await screen.go(page, '/public')
    await page.getByLabel('Receipt number').fill(receipt.toLowerCase().replaceAll('-', ' '))
    await press(page, 'Show')
    assert.equal(new URL(page.url()).pathname, `/public/applications/${receipt}`)
  })

  test('the secretary finds that he qualifies, and publishes who is admitted to the interview', async () => {
    const { secretary } = screen
    await screen.go(secretary, `${screen.here}/observers`)
    await secretary.getByRole('link', { name: /^Decide on the papers/ }).click()
    await secretary.getByLabel('He qualifies').check()
    await press(secretary, 'Decide on the papers')
    await screen.go(secretary, `${screen.here}/publications/new`)
    await secretary.getByLabel('List of those admitted to the interview').check()
    await secretary.getByLabel('Own public page').check()
    await press(secretary, 'Record a publication')
    const { page, own } = visitorOf(screen)
    await screen.go(page, own)
    assert.ok(await page.getByText('Admitted', { exact: true }).isVisible())
    assert.equal(await page.getByRole('link', { name: 'Read who is heard' }).count(), 0)
    await screen.go(page, `/public${screen.here}`)
    assert.match((await page.locator('#admitted ~ ol').textContent()) ?? '', /E1/)
    await assertAccessible(page)
  })
}

/** On the day the observer is registered, and reads who is heard. */
export const meetingIsObserved = (screen: MeetingScreen): void => {
  test('an observer who was registered on the day reads who is heard', async () => {
    const { secretary } = screen
    await screen.go(secretary, `${screen.here}/observers`)
    await secretary.getByRole('link', { name: /^Register on the day/ }).click()
    for (const box of await secretary.getByRole('checkbox').all()) await box.check()
    await press(secretary, 'Register on the day')
    const { page, own } = visitorOf(screen)
    await screen.go(page, own)
    await page.getByRole('link', { name: 'Read who is heard' }).click()
    assert.match((await page.locator('table').textContent()) ?? '', /E1/)
    await assertAccessible(page)
  })
}

/** Once the meeting is over the observer says what he thinks, and reads the minutes. */
export const observerSpeaks = (screen: MeetingScreen): void => {
  test('an observer writes to the leadership once, and reads the minutes once they are signed', async () => {
    const { page, own } = visitorOf(screen)
    await screen.go(page, `${own}/say/letter`)
    await page.getByLabel('Your words').fill('It was fair.')
    await press(page, 'Send')
    assert.ok(await page.getByText('What you wrote has been received').isVisible())
    await page.goBack()
    await press(page, 'Send')
    assert.equal(await screen.desk.database.observerOpinion.count(), 1)
    assert.equal(await screen.go(page, `${own}/minutes`), 200)
    await assertAccessible(page)
  })

  test('the pages for everybody are in three languages, and fit a narrow telephone', async () => {
    const { page, own } = visitorOf(screen)
    for (const language of ['kk', 'ru']) {
      await screen.go(page, `/language/${language}?back=${own}`)
      assert.equal(await page.locator('html').getAttribute('lang'), language)
      await assertAccessible(page)
    }
  })
}
