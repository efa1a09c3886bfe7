import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../body-on-record.ts'
import { decidedOnRecord } from '../decided-case.ts'
import { heldMeeting } from '../recording/recording-ground.ts'
import { openConsole, type TestConsole } from './console-ground.ts'
import { determinationOnRecord } from './determination-on-record.ts'
import { meetingsOnRecord } from './meetings-on-record.ts'
import { type PlainWindow, plainWindow } from './plain-window.ts'
import { oldRecordingOnRecord } from './recording-on-record.ts'
import { sessionsOnRecord } from './sessions-on-record.ts'

const SERVICE = {
  service: [{ from: '2010-01-11', to: null, otherEmploymentAfter: false }],
  ...{ appointments: [], absences: [], certifications: [], credited: [] },
}

const OFFICES = [
  ['P1', 'personnel'],
  ['P2', 'personnel'],
  ['H1', 'head'],
  ['H2', 'head'],
  ['O1', 'operator'],
  ['O2', 'operator'],
] as const

/**
 * The console over a small body with something of everything on record, without an engine. Two of the personnel service,
 * two heads and two operators; `E` is certified and was heard at a meeting with secretary `S`; `1001`, `1002` and `1003` were decided on;
 * `1009` waits for dates in a campaign, `1010` was at a session.
 */
export class RecordGround {
  #desk: TestConsole | null = null
  readonly #windows = new Map<string, PlainWindow>()
  readonly #pages = new Map<string, Page>()

  get desk(): TestConsole {
    assert.ok(this.#desk)
    return this.#desk
  }

  async open(): Promise<void> {
    this.#desk = await openConsole()
    const { database } = this.desk
    for (const [person, role] of OFFICES) await this.desk.grant(person, role)
    const { unitId } = await heldMeeting(this.desk)
    const directHeadId = await employeeOnRecord(database, { number: '2001', unitId })
    for (const number of ['M1', 'M2', 'M3', 'M4', 'M5']) await employeeOnRecord(database, { number, unitId })
    const contacts = { directHeadId, email: 'e@example.kz' }
    await database.employee.updateMany({ where: { personnelNumber: 'E' }, data: contacts })
    const employeeId = await employeeOnRecord(database, { number: '1009', unitId })
    await caseOnRecord(database, { number: '2027-000009', employeeId, unitId, dates: 'not-set' })
    await determinationOnRecord(database, { employeeId, state: 'determined' })
    await database.employee.updateMany({ data: { facts: SERVICE } })
    await this.#decideCases(unitId)
    await meetingsOnRecord(database, { waits: '2027-000009', decided: '2026-001001' })
    await database.case.updateMany({ where: { decision: { not: null } }, data: { status: 'closed' } })
    await database.notice.updateMany({ data: { outcome: 'by-hand', channel: 'hand' } })
    const stuck = { where: { kind: 'profile-due' }, data: { outcome: 'queued', channel: null } }
    await database.notice.updateMany(stuck)
    await sessionsOnRecord(database, unitId)
    await oldRecordingOnRecord(database, '2026-001001')
  }

  /** Three people were decided on; the head of the last is one below the heads of the body. */
  async #decideCases(unitId: string): Promise<void> {
    const { database } = this.desk
    for (const number of ['1001', '1002', '1003'])
      await decidedOnRecord(database, { number, unitId, decision: 'demotion', ruleset: 'law-380-2026' })
    const headUnitId = await unitOnRecord(database, { code: 'low', kind: 'territorial', parentId: unitId })
    await database.case.update({ where: { number: '2026-001003' }, data: { headUnitId } })
  }

  /** Somebody's window, signed in once. */
  async windowOf(person: string): Promise<PlainWindow> {
    const window = this.#windows.get(person) ?? (await plainWindow(this.desk, person))
    this.#windows.set(person, window)
    return window
  }

  /** Somebody's window in a browser, signed in once. */
  async pageOf(person: string): Promise<Page> {
    const opened = this.#pages.get(person)
    if (opened) return opened
    const page = await this.desk.signedIn(person, '/account')
    await page.goto(`${this.desk.address}/language/en?back=/account`)
    this.#pages.set(person, page)
    return page
  }
}
