import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { tabTo } from './by-keyboard.ts'
import { fillForm, lookUntil, type Office, openOffice } from './certification-ground.ts'

export const PDF = {
  name: 'scan.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
}

/** Presses the first button of this name, or follows the first link that looks like one. */
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click()

/** One certification as it goes from window to window; its steps come one after the other. */
export class CertificationScreen {
  /** The civil date of the rehearsal, as it was seen last. */
  today = ''
  /** The number of the case, once it is open. */
  number = ''
  /** Where the next step goes on. */
  here = ''
  #office: Office | null = null

  async open(): Promise<void> {
    this.#office = await openOffice()
  }

  async close(): Promise<void> {
    await this.#office?.close()
  }

  get office(): Office {
    assert.ok(this.#office)
    return this.#office
  }

  /** Somebody goes to an address in his window. */
  async go(person: string, path: string): Promise<Page> {
    const page = await this.office.at(person)
    await page.goto(`${this.office.address}${path}`)
    return page
  }

  /** Somebody finds on his list of tasks what he owes, and follows the link. */
  async takeTask(person: string, act: string, of = ''): Promise<Page> {
    const page = await this.office.at(person)
    const task = page.locator('tbody tr', { hasText: of }).locator('td a', { hasText: act }).first()
    await lookUntil(page, `${this.office.address}/`, async () => (await task.count()) > 0)
    await task.click()
    return page
  }

  /** Tells a fact: the page says that it is kept, and a moment later that the case has taken it. */
  async tell(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
    await fillForm(page, answers)
    assert.match(
      page.url(),
      /\/acts\/[a-z-]+\/[0-9a-f-]{36}$/,
      (await page.locator('main').textContent()) ?? '',
    )
    const isTaken = async (at: Page) => (await at.getByText('Taken', { exact: true }).count()) > 0
    await lookUntil(page, page.url(), isTaken)
  }

  /** The personnel service moves the rehearsal's time to a day, without a mouse. */
  async moveTo(day: string): Promise<void> {
    const page = await this.office.at('personnel')
    const [year = '', month = '', date = ''] = day.split('-')
    for (let tries = 0; tries < 60; tries++) {
      await page.goto(`${this.office.address}/rehearsal`)
      for (const [part, value] of Object.entries({ day: date, month, year })) {
        await tabTo(page, `#to-${part}`)
        await page.keyboard.type(value)
      }
      await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')])
      this.today = await this.office.today()
      if (this.today >= day) return
    }
    assert.fail(`time does not come to ${day}: ${await page.locator('main').textContent()}`)
  }

  /** The dates of the case. */
  async scheduled(): Promise<Record<string, string>> {
    const { state } = await this.office.database.case.findFirstOrThrow({ where: { number: this.number } })
    return (state as unknown as { current: { schedule: Record<string, string> } }).current.schedule
  }
}
