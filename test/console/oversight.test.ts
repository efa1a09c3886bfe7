import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { MeetingState } from '../../regulation/meeting/meeting-state.ts'
import { caseOnRecord, employeeOnRecord, unitOnRecord } from '../body-on-record.ts'
import { announcedMeeting } from '../observers/announced-meeting.ts'
import { heldMeeting } from '../recording/recording-ground.ts'
import { assertAccessible } from './accessible.ts'
import { openConsole, type TestConsole } from './console-ground.ts'

describe('who looked at what', () => {
  let desk: TestConsole
  before(async () => {
    desk = await openConsole()
    await desk.grant('personnel', 'personnel')
    await desk.grant('auditor', 'auditor')
    const unitId = await unitOnRecord(desk.database, { code: 'B', kind: 'body' })
    const employeeId = await employeeOnRecord(desk.database, { number: '1001', unitId })
    await caseOnRecord(desk.database, { number: '2027-000001', employeeId, unitId })
  })
  after(() => desk.close())

  /** What stands on the log: what was done, to what, in which case. */
  const entries = async (page: Page, query = '') => {
    await page.goto(`${desk.address}/access-log${query}`)
    return page
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map(({ children }) => [...children].map(({ textContent }) => textContent?.trim()).join(' ')),
      )
  }

  test('a view, a print and a list that was taken are on the log, without what was searched for', async () => {
    const page = await desk.signedIn('personnel', '/cases/2027-000001')
    await page.request.get(`${desk.address}/cases.xlsx?q=%D0%90%D1%85%D0%BC%D0%B5%D1%82%D0%BE%D0%B2`)
    const printed = page.waitForResponse(`${desk.address}/prints`)
    await page.evaluate('dispatchEvent(new Event("beforeprint"))')
    assert.equal((await printed).status(), 204)
    const auditor = await desk.signedIn('auditor', '/')
    await auditor.locator('summary', { hasText: 'More' }).click()
    await auditor.getByRole('link', { name: 'Access log' }).click()
    await assertAccessible(auditor)
    const all = await entries(auditor)
    assert.ok(
      all.some((row) => /Page printed 2027-000001 \/cases\/2027-000001$/.test(row)),
      all.join('\n'),
    )
    assert.ok(
      all.some((row) => /List or workbook taken – \/cases\.xlsx$/.test(row)),
      all.join('\n'),
    )
    assert.ok(all.some((row) => /Case read 2027-000001/.test(row)))
    assert.deepEqual((await entries(auditor, '?kind=print&case=2027-000001')).length, 1)
    assert.deepEqual(await entries(auditor, '?by=nobody'), [])
    const period = `?from=${encodeURIComponent('1 декабря')}&to=01.12.2026`
    assert.equal((await entries(auditor, period)).length, (await entries(auditor)).length)
    assert.deepEqual(await entries(auditor, '?to=30.11.2026'), [])
    assert.deepEqual(await entries(auditor, '?from=02.12.2025&to=30.11.2026'), [])
    await auditor.goto(`${desk.address}/access-log${period}`)
    const workbook = await auditor.getByRole('link', { name: 'Download as XLSX' }).getAttribute('href')
    assert.match(workbook ?? '', /from=.*&to=01\.12\.2026$/)
    await entries(auditor, '?from=31.02.2026')
    await assertAccessible(auditor)
    assert.equal(await auditor.locator('#from').inputValue(), '31.02.2026')
    assert.match((await auditor.locator('#from-error').textContent()) ?? '', /write a whole day/)
  })

  test('the log is an auditor’s: its readers are on it themselves, and others are told whose it is', async () => {
    const page = await desk.signedIn('personnel', '/')
    assert.equal((await page.goto(`${desk.address}/access-log`))?.status(), 403)
    const auditor = await desk.signedIn('auditor', '/cases/2027-000001/documents')
    await auditor.getByRole('link', { name: 'Who read this case' }).click()
    assert.ok((await entries(auditor, '?case=2027-000001&by=auditor')).length > 0)
  })

  test('a page that belongs to others says to whom, and how one becomes one of them, in each language', async () => {
    const page = await desk.signedIn('personnel', '/')
    for (const [language, words] of [
      ['kk', 'Аудитор'],
      ['ru', 'Аудитор'],
      ['en', 'An auditor'],
    ] as const) {
      await page.goto(`${desk.address}/language/${language}?back=/access-log`)
      assert.equal(await page.locator('dt', { hasText: words }).count(), 1, language)
      await assertAccessible(page)
    }
  })

  test('a case that one knows of by an agenda is named and withheld; to others it is not there', async () => {
    const { database } = desk
    const unitId = await unitOnRecord(database, { code: 'U2', kind: 'body' })
    await desk.grant('P2', 'personnel', unitId)
    const { id: caseId, employeeId } = await database.case.findFirstOrThrow()
    const held = { ruleset: 'decree-1612', heldOn: '2026-12-22' } as const
    const meetingId = await announcedMeeting(database, { ...held, employees: [employeeId] })
    await database.meetingItem.create({ data: { meetingId, n: 1, caseId, status: 'waiting' } })
    const page = await desk.signedIn('P2', '/')
    const open = async () => (await page.goto(`${desk.address}/cases/2027-000001`))?.status()
    assert.equal(await open(), 404)
    await database.commission.updateMany({ data: { unitId } })
    assert.equal(await open(), 403)
    assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'You may not read this case')
    assert.equal(await page.getByText('2027-000001, Ахметов Данияр').count(), 1)
    await assertAccessible(page)
  })

  test('a recused member finds no way to the case on the agenda, and is told why with the clause', async () => {
    const { database } = desk
    const { meetingId } = await heldMeeting({ database }, { suffix: '7' })
    const { state, items } = await database.meeting.findUniqueOrThrow({
      where: { id: meetingId },
      include: { items: true },
    })
    const called = state as unknown as MeetingState
    const recusal = { memberId: called.chairmanId, ground: 'kinship', decidedBy: 'head', on: '2026-11-20' }
    const recused = called.items.map((item) => (item.n === 1 ? { ...item, recusals: [recusal] } : item))
    const page = await desk.signedIn('M7', `/meetings/${meetingId}`)
    const links = () => page.locator('main a[href^="/cases/"]').count()
    assert.equal(await links(), 1)
    await database.meeting.update({
      where: { id: meetingId },
      data: { state: { ...called, items: recused } },
    })
    for (const { n } of items)
      await database.meetingItem.update({
        where: { meetingId_n: { meetingId, n } },
        data: { recusals: [recusal] },
      })
    await page.reload()
    assert.equal(await links(), 0)
    await assertAccessible(page)
    await page.goto(`${desk.address}/meetings/${meetingId}/items/1`)
    assert.equal(await page.getByText('Вам дан отвод: родство').count(), 1)
    assert.equal(await links(), 0)
    assert.equal(await page.locator('main a[href$="/dossier"]').count(), 0)
    await assertAccessible(page)
    for (const path of [`/meetings/${meetingId}/items/1/dossier`, '/cases/2027-000007']) {
      assert.equal((await page.goto(`${desk.address}${path}`))?.status(), 403, path)
      assert.match((await page.locator('main').textContent()) ?? '', /Вам дан отвод по этому делу.*20/)
      await assertAccessible(page)
    }
  })

  test('the operator sees how a case is worked on, and neither what it says nor whom it is about', async () => {
    await desk.grant('operator', 'operator')
    const page = await desk.signedIn('operator', '/support?case=2027-000001')
    const bar = await page.locator('nav a').allTextContents()
    assert.deepEqual(
      bar
        .map((text) => text.trim())
        .filter((text) => ['My tasks', 'Support', 'Cases', 'Meetings'].includes(text)),
      ['My tasks', 'Support'],
    )
    await assertAccessible(page)
    await page.getByRole('link', { name: 'Case 2027-000001 as a piece of work' }).click()
    const shown = (await page.locator('main').textContent()) ?? ''
    assert.match(shown, /\(Temporal\) does not answer now/)
    assert.match(shown, /2\. .*30 November 2026/)
    assert.doesNotMatch(shown, /Ахметов|Данияр/)
    await assertAccessible(page)
    const lastError = 'ServiceError: 14 UNAVAILABLE: Akhmetov'
    const message = { kind: 'signal', workflowId: 'certification/x', name: 'fact', args: [], lastError }
    await desk.database.outboxMessage.create({ data: { ...message, attempts: 1, createdAt: new Date() } })
    await page.goto(`${desk.address}/support`)
    const tried = (await page.locator('main').textContent()) ?? ''
    assert.match(
      tried,
      /Something done in the case.*\(Temporal\) did not answer.*ServiceError 14 UNAVAILABLE/s,
    )
    assert.doesNotMatch(tried, /Akhmetov/)
    await assertAccessible(page)
    assert.equal((await page.goto(`${desk.address}/cases/2027-000001`))?.status(), 404)
    await page.goto(`${desk.address}/cases`)
    assert.equal(await page.locator('tbody tr').count(), 0)
  })

  test('the operator has a notice sent that nobody tries any more, and no other', async () => {
    const { notice, outboxMessage } = desk.database
    const page = await desk.signedIn('operator', '/support')
    const again = async (kind: string, as: { queuedAt?: Date; outcome?: string }) => {
      const { id } = await notice.findFirstOrThrow({ where: { kind } })
      await notice.update({ where: { id }, data: as })
      await page.goto(`${desk.address}/support/notices/${id}/sending`)
      await page.getByRole('button', { name: 'Send the mail again' }).click()
      return id
    }
    const refused = page.locator('.govuk-error-summary')
    await again('dates-set', { queuedAt: new Date('2026-12-01T06:55:00Z') })
    assert.match((await refused.textContent()) ?? '', /less than half an hour ago/)
    await again('profile-due', { outcome: 'by-hand' })
    assert.match((await refused.textContent()) ?? '', /served by hand/)
    const id = await again('dates-set', { queuedAt: new Date('2026-12-01T06:00:00Z') })
    await page.waitForURL(`${desk.address}/support`)
    const message = await outboxMessage.findFirstOrThrow({ where: { name: 'noticeDelivery' } })
    assert.deepEqual(message.args, [{ noticeIds: [id] }])
  })

  test('votes that were corrected stand in the log by name, and for the employee by their count alone', async () => {
    const { database } = desk
    const { id: caseId } = await database.case.findUniqueOrThrow({ where: { number: '2027-000001' } })
    const { id: member } = await database.employee.findUniqueOrThrow({ where: { personnelNumber: 'S7' } })
    const composition = [member, ...Array.from({ length: 4 }, () => randomUUID())]
    const votes = Object.fromEntries(composition.map((id) => [id, 'corresponds']))
    const ballot = { composition, chairman: member, present: composition, votes }
    await database.caseLogEntry.create({
      data: {
        ...{ caseId, seq: 1_000, event: 'RecordCorrected', recordedAt: '2026-11-30T08:00:00Z', cite: [] },
        ...{ data: { corrects: 'ballot', round: 1, ballot }, previousHash: '', hash: '' },
      },
    })
    const told = async (person: string) => {
      const page = await desk.signedIn(person, '/cases/2027-000001/log')
      await assertAccessible(page)
      return (await page.locator('.moj-timeline__item').first().textContent()) ?? ''
    }
    assert.match(await told('auditor'), /Ахметов Данияр: Corresponds/)
    const own = await told('1001')
    assert.match(own, /Соответствует[^:]*: 5/)
    assert.doesNotMatch(own, /Ахметов|Член комиссии/)
  })
})
