import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { shippedCalendar } from '../../regulation/calendar/shipped-calendar.ts'
import { nextWorkingDayOnOrAfter } from '../../regulation/calendar/working-days.ts'
import { type CommissionBody, storeBody, storeCase } from '../meeting/commission-body.ts'
import { MEETING_DAY } from '../meeting/meeting-ground.ts'
import { assertAccessible } from './accessible.ts'
import { checkAndDo } from './check-answers.ts'
import { type MeetingDesk, openMeetingDesk } from './meeting-ground.ts'

export const HELD_ON = MEETING_DAY.toString()

/** The working day on which an adjourned meeting goes on. */
export const NEXT_DAY = nextWorkingDayOnOrAfter(shippedCalendar, MEETING_DAY.add({ days: 1 }))

export const NO_SCRIPT = { javaScriptEnabled: false }

/** Presses a button, or follows a link that looks like one. */
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

/** One meeting as it goes from window to window; its steps come one after the other. */
export class MeetingScreen {
  /** The address of the meeting, once it is called. */
  here = ''
  readonly members = new Map<string, Page>()
  #desk: MeetingDesk | null = null
  #body: CommissionBody | null = null
  #secretary: Page | null = null

  /** Two people wait for the meeting: E1 has seen his profile, E2 has not. */
  async open(): Promise<void> {
    this.#desk = await openMeetingDesk()
    this.#body = await storeBody(this.desk.database)
    await storeCase(this.desk.database, this.#body, { of: 'E1', meetingOn: HELD_ON, seen: true })
    await storeCase(this.desk.database, this.#body, { of: 'E2', meetingOn: HELD_ON, seen: false })
    await this.desk.grant('P', 'personnel')
  }

  get desk(): MeetingDesk {
    assert.ok(this.#desk)
    return this.#desk
  }

  get secretary(): Page {
    assert.ok(this.#secretary)
    return this.#secretary
  }

  set secretary(page: Page) {
    this.#secretary = page
  }

  memberAt(number: string): Page {
    const page = this.members.get(number)
    assert.ok(page, number)
    return page
  }

  /** Goes to an address. @returns the status of its answer */
  async go(page: Page, path: string): Promise<number> {
    const answer = await page.goto(`${this.desk.address}${path}`)
    return answer?.status() ?? 0
  }

  /** Goes to an address again and again until it shows something. */
  async goUntil(page: Page, path: string, shows: (page: Page) => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      await this.go(page, path)
      if (await shows(page)) return
    }
    assert.fail(`in vain at ${path}: ${(await page.locator('main').textContent())?.slice(0, 1_000)}`)
  }

  /** A member looks at the page of a window without script: axe needs one. */
  async lookFrom(number: string, page: Page): Promise<void> {
    const { pathname, search } = new URL(page.url())
    const window = this.memberAt(number)
    assert.equal(await this.go(window, `${pathname}${search}`), 200)
    await assertAccessible(window)
  }

  /** A member votes on the first item in his own window. */
  async vote(number: string, option: string): Promise<void> {
    const page = this.memberAt(number)
    await this.go(page, `${this.here}/items/1`)
    await press(page, 'Vote')
    await page.getByLabel(option, { exact: true }).check()
    await checkAndDo(page, 'Give my vote')
    assert.ok(await page.locator('dd', { hasText: option }).isVisible())
    await this.go(page, `${this.here}/items/1`)
    assert.ok(await page.getByText(`My vote: ${option}`).isVisible())
  }
}
