import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { actedOnRecord } from '../acted-on-record.ts'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../body-on-record.ts'
import { openConsole, type TestConsole } from './console-ground.ts'

/** The case that is looked at. */
export const NUMBER = '2027-000001'

/** A case whose dates are set, with a step that was taken, and another without dates; its direct head is `2001`. */
export class CaseScreen {
  /** The notice of its dates. */
  noticeId = ''
  #desk: TestConsole | null = null
  #personnel: Page | null = null

  async open(): Promise<void> {
    this.#desk = await openConsole()
    const { database } = this.#desk
    await this.#desk.grant('personnel', 'personnel')
    const unitId = await unitOnRecord(database, { code: 'B', kind: 'body' })
    const directHeadId = await employeeOnRecord(database, { number: '2001', unitId, familyName: 'Серікова' })
    const employeeId = await employeeOnRecord(database, { number: '1001', unitId, directHeadId })
    const caseId = await caseOnRecord(database, { number: NUMBER, employeeId, unitId })
    const other = await employeeOnRecord(database, { number: '1002', unitId, familyName: 'Ким' })
    await caseOnRecord(database, { number: '2027-000002', employeeId: other, unitId, dates: 'not-set' })
    await actedOnRecord(database, {
      ...{ caseId, by: '2001', kind: 'session', data: { attended: true } },
      ...{ occurredOn: '2026-11-30', receivedAt: '2026-11-30T06:00:00Z' },
    })
    this.noticeId = (await database.notice.findFirstOrThrow({ where: { kind: 'dates-set' } })).id
    this.#personnel = await this.#desk.signedIn('personnel', '/')
  }

  get desk(): TestConsole {
    assert.ok(this.#desk)
    return this.#desk
  }

  /** The window of the personnel service. */
  get personnel(): Page {
    assert.ok(this.#personnel)
    return this.#personnel
  }

  /** Goes to an address. @returns the status of its answer */
  async goTo(path: string, page = this.personnel): Promise<number | undefined> {
    const answer = await page.goto(`${this.desk.address}${path}`)
    return answer?.status()
  }
}
