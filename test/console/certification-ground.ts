import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { fillInstallation } from '../../commands/start/fill-installation.ts'
import { rosterWorkbook } from '../../embedded/demonstration/roster-workbook.ts'
import { freePort } from '../../embedded/free-port.ts'
import { startInstallation } from '../../embedded/installation/start-installation.ts'
import { type Database, openDatabase } from '../../records/database.ts'
import { openRehearsalClock } from '../../records/rehearsal/rehearsal-clock.ts'
import { openBrowser } from './browser.ts'
import { signIn } from './console-ground.ts'

/** How long a person waits for something that the installation does by itself. */
const PATIENCE_MS = 90_000

/** An installation with an empty body, a browser, and a window for each person. */
export type Office = {
  address: string
  database: Database
  /** The civil date of the rehearsal. */
  today(): Promise<string>
  /** Somebody's window, signed in once. */
  at(person: string): Promise<Page>
  close(): Promise<void>
}

/** Starts every part of an installation, in a folder of its own. */
export const openOffice = async (): Promise<Office> => {
  const stateFolder = mkdtempSync(join(tmpdir(), 'attestor-office-'))
  const env = { ...process.env, NOTICES_PER_SECOND: '1000', LOG_LEVEL: 'warn', IN_SYSTEM_ACQUAINTANCE: 'yes' }
  const plan = { stateFolder, port: await freePort(), env, say: () => undefined }
  const [installation, browser] = await Promise.all([startInstallation(plan), openBrowser()])
  await fillInstallation(installation, { demonstration: 'leave-out', stateFolder })
  const database = openDatabase(installation.databaseUrl, { max: 2 })
  const { address } = installation
  const windows = new Map<string, Page>()
  return {
    ...{ address, database },
    today: async () => (await openRehearsalClock(database)).today().toString(),
    at: async (person) => {
      const page = windows.get(person) ?? (await windowOf(browser, { person, address }))
      windows.set(person, page)
      return page
    },
    close: async () => {
      await Promise.all([browser.close(), database.$disconnect()])
      await installation.stop()
      rmSync(stateFolder, { recursive: true, force: true })
    },
  }
}

const windowOf = async (
  browser: Browser,
  { person, address }: { person: string; address: string },
): Promise<Page> => {
  const context = await browser.newContext({ locale: 'en-GB' })
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  await signIn(page, { person, address: `${address}/` })
  return page
}

/** Looks at a page again and again until `found` is true of it. @throws Error with what the page said last */
export const lookUntil = async (
  page: Page,
  address: string,
  found: (page: Page) => Promise<boolean>,
): Promise<void> => {
  const until = performance.now() + PATIENCE_MS
  while (performance.now() < until) {
    await page.goto(address)
    if (await found(page)) return
    await page.waitForTimeout(300)
  }
  throw new Error(`in vain at ${address}: ${(await page.locator('main').textContent())?.slice(0, 2_000)}`)
}

/**
 * Fills in the form of a page, attaches a scan and sends it, through the page that shows what will be on record where there is
 * one; dates are typed whole into their first box.
 */
export const fillForm = async (
  page: Page,
  answers: Readonly<Record<string, string | string[]>>,
  scan?: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> => {
  const form = page.locator('form[data-draft]')
  await form.waitFor()
  for (const [name, answer] of Object.entries(answers)) {
    const day = form.locator(`[id="${name}-day"]`)
    const boxes = form.locator(`input[name="${name}"][type=radio], input[name="${name}"][type=checkbox]`)
    if ((await day.count()) > 0) await fillDay(page, name, String(answer))
    else if ((await boxes.count()) > 0)
      for (const value of [answer].flat())
        await form.locator(`input[name="${name}"][value="${value}"]`).check()
    else await form.locator(`[id="${name}"]`).fill([answer].flat().join('\n'))
  }
  const attach = async (at: Locator) => {
    if (scan && (await at.locator('#documents').count()) > 0)
      await at.locator('#documents').setInputFiles(scan)
  }
  await attach(form)
  await form.locator('.govuk-button-group button').first().click()
  await page.waitForLoadState()
  const check = page.locator('form[data-check]')
  if ((await check.count()) === 0) return
  await attach(check)
  await check.locator('.govuk-button-group button').first().click()
  await page.waitForLoadState()
}

const fillDay = async (page: Page, name: string, written: string): Promise<void> => {
  const [year = '', month = '', day = ''] = written.split('-')
  for (const [part, value] of Object.entries({ day, month, year }))
    await page.locator(`[id="${name}-${part}"]`).fill(value)
}

/** Nine people of one unit: an employee who is due, his head, and a commission that may hear him. */
export const rosterOfNine = (today: string): Promise<Buffer> => {
  // Twelve years of service in a month: his certification falls due then. Everybody else entered a year ago.
  const since = (number: string) => (number === '1001' ? addYears(today, -12, 30) : addYears(today, -1, 0))
  const people = ['1001', '2001', '3001', '3002', '3003', '3004', '3005', '3006', '3007']
  const rows = people.map((personnelNumber) => ({
    ...{
      personnelNumber,
      familyName: `P${personnelNumber}`,
      givenName: 'Test',
      patronymic: null,
      email: null,
    },
    ...{
      language: 'en',
      unit: '100',
      position: 'officer',
      positionLevel: personnelNumber === '1001' ? 3 : 6,
    },
    ...{ category: 'C-SV-8', rank: 'captain', branch: 'police', headOfBody: 'no', disclosure: true },
    directHead: personnelNumber === '1001' ? '2001' : null,
  }))
  const each = <Row>(row: (personnelNumber: string) => Row) =>
    people.map((personnelNumber) => ({ personnelNumber, ...row(personnelNumber) }))
  return rosterWorkbook({
    units: [{ code: '100', parent: null, name: 'Department', kind: 'body' }],
    employees: rows,
    service: each((number) => ({ from: since(number), to: null, otherEmploymentAfter: false })),
    appointments: each((number) => ({
      ...{ on: since(number), position: 'officer', equivalent: false, dutiesChanged: false },
    })),
    absences: [],
    certifications: [
      { personnelNumber: '1001', on: addYears(today, -3, 60), outcome: 'corresponds', annulled: false },
    ],
    credited: [],
  })
}

const addYears = (day: string, years: number, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() + years)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
