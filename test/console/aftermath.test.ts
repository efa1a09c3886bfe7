import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { employeeOnRecord, unitOnRecord } from '../body-on-record.ts'
import { commissionOnRecord, decidedOnRecord, decidingMeetingOnRecord } from '../decided-case.ts'
import { assertAccessible } from './accessible.ts'
import { checkAndDo } from './check-answers.ts'
import { openConsole, type TestConsole } from './console-ground.ts'

describe('what follows a decision, in the console', () => {
  let desk: TestConsole
  let head: Page
  let demoted: { number: string }

  before(async () => {
    desk = await openConsole()
    await desk.grant('head', 'head')
    await desk.grant('personnel', 'personnel')
    const unitId = await unitOnRecord(desk.database, { code: 'B', kind: 'body' })
    demoted = await decidedOnRecord(desk.database, {
      ...{ number: '1001', unitId, decision: 'demotion', ruleset: 'law-380-2026' },
    })
    await decidedOnRecord(desk.database, {
      ...{ number: '1002', unitId, decision: 'reserve-or-promotion', ruleset: 'decree-1612' },
    })
    await desk.database.employee.updateMany({ data: { language: 'en' } })
    head = await desk.signedIn('head', '/language/en?back=/')
  })
  after(() => desk.close())

  const day = async (page: Page, group: string, [year, month, date]: readonly string[]) => {
    const fields = page.getByRole('group', { name: group })
    await fields.getByLabel('Day').fill(date ?? '')
    await fields.getByLabel('Month').fill(month ?? '')
    await fields.getByLabel('Year').fill(year ?? '')
  }

  /** The page on which an act ends, in each language; back in English it says this, and its days are a file. */
  const confirmed = async (page: Page, said: readonly string[]) => {
    const { pathname } = new URL(page.url())
    for (const language of ['kk', 'ru', 'en']) {
      await page.goto(`${desk.address}/language/${language}?back=${pathname}`)
      assert.equal(await page.locator('.govuk-panel--confirmation').count(), 1)
      await assertAccessible(page)
    }
    const text = (await page.locator('main').textContent()) ?? ''
    for (const words of said) assert.ok(text.includes(words), `${words} in ${text}`)
    const calendar = page.getByRole('link', { name: 'The days for your calendar' })
    if ((await calendar.count()) === 0) return
    const file = await page.request.get(`${desk.address}${await calendar.getAttribute('href')}`)
    assert.match(await file.text(), /DTSTART;VALUE=DATE:/)
  }

  const goBack = (page: Page) => page.getByRole('link', { name: 'After the decision' }).last().click()

  test('the head enters demotion step by step: disposal, offer, its answer, the order', async () => {
    const base = `${desk.address}/cases/${demoted.number}`
    await head.goto(`${base}/aftermath`)
    await assertAccessible(head)
    await head.getByRole('link', { name: 'Place at disposal' }).click()
    await assertAccessible(head)
    await head.getByLabel('Number of the order').fill('5')
    await day(head, 'Date of the order', ['2026', '11', '23'])
    await day(head, 'First day at disposal', ['2026', '11', '23'])
    await checkAndDo(head, 'Place at disposal')
    await head.waitForURL('**/disposal/recorded')
    await confirmed(head, ['8 December 2026', 'article 46-1'])
    await goBack(head)
    assert.ok(await head.getByText('8 December 2026').first().isVisible())
    await head.getByRole('link', { name: 'Record the offer of a post' }).click()
    await assertAccessible(head)
    await head.getByLabel('Offered post').fill('inspector')
    await day(head, 'Offered on', ['2026', '11', '24'])
    await checkAndDo(head, 'Record the offer of a post')
    await head.waitForURL('**/offers/1/recorded')
    await confirmed(head, ['inspector', '24 November 2026', 'article 80(1)17)'])
    const employee = await desk.signedIn('1001', '/language/en?back=/')
    await employee.goto(`${base}/aftermath`)
    await employee.getByRole('link', { name: 'Record the answer to the offer' }).click()
    await assertAccessible(employee)
    await employee.getByLabel('accepted').check()
    await checkAndDo(employee, 'Record the answer to the offer')
    await employee.waitForURL('**/offers/1/answered')
    await employee.getByRole('link', { name: 'Make: Answer to the offer of a lower post' }).waitFor()
    await confirmed(employee, ['accepted', 'inspector'])
    await head.goto(`${base}/orders/new`)
    await assertAccessible(head)
    await head.getByLabel('Demotion').check()
    await head.getByLabel('Number of the order').fill('9')
    await checkAndDo(head, 'Enter the order')
    await head.waitForURL('**/orders/*/recorded')
    await confirmed(head, ['Demotion', 'article 52'])
    await goBack(head)
    assert.ok(await head.getByText('Order 9 of').first().isVisible())
    await assertAccessible(head)
  })

  test('the personnel service prints the order on disposal and the offer from where they are shown', async () => {
    const personnel = await desk.signedIn('personnel', '/language/en?back=/')
    for (const paper of [
      'Order on disposal',
      'Offer of a lower post',
      'Answer to the offer of a lower post',
    ]) {
      await personnel.goto(`${desk.address}/cases/${demoted.number}/aftermath`)
      await personnel.getByRole('link', { name: `Print: ${paper}` }).click()
      assert.ok(await personnel.getByLabel(paper, { exact: true }).isChecked())
      await personnel.getByRole('button', { name: 'Make a paper' }).click()
      await personnel.waitForURL(`**/cases/${demoted.number}/papers`)
      assert.ok(await personnel.getByRole('link', { name: paper }).isVisible())
    }
  })

  test('an order that no ground allows is refused in its form, with the clause, and what was typed stays', async () => {
    await head.goto(`${desk.address}/cases/2026-001002/orders/new`)
    await head.getByLabel('Personnel reserve').check()
    await head.getByLabel('Number of the order').fill('11')
    await checkAndDo(head, 'Enter the order')
    await assertAccessible(head)
    assert.equal(await head.getByLabel('Number of the order').inputValue(), '11')
    await head.getByLabel('Reserve list').fill('2026-1')
    await checkAndDo(head, 'Enter the order')
    await head.waitForURL('**/orders/*/recorded')
  })

  test('orders, awaited ones and the reserve are lists with a workbook each', async () => {
    for (const [path, name] of [
      ['/orders', 'Orders'],
      ['/orders/awaited', 'Awaited orders'],
      ['/reserve', 'Personnel reserve'],
    ] as const) {
      await head.goto(`${desk.address}${path}`)
      assert.equal(await head.getByRole('heading', { level: 1 }).textContent(), name)
      await assertAccessible(head)
      const book = await head.request.get(`${desk.address}${path}.xlsx`)
      assert.equal(book.status(), 200, path)
    }
    await head.goto(`${desk.address}/reserve`)
    assert.ok(await head.getByText('2026-1', { exact: true }).isVisible())
  })

  test('the employee appeals against the decision and reads what became of it; the head finds it as a task', async () => {
    const employee = await desk.signedIn('1002', '/language/en?back=/')
    await employee.goto(`${desk.address}/cases/2026-001002/aftermath`)
    await assertAccessible(employee)
    await employee.getByRole('link', { name: 'Appeal against the decision' }).click()
    await assertAccessible(employee)
    await employee.getByLabel('What you ask for, and why').fill('Please look at it again.')
    await checkAndDo(employee, 'File the appeal')
    await employee.waitForURL('**/appeals/*/filed')
    assert.match((await employee.locator('.govuk-panel').textContent()) ?? '', /A-2026-/)
    await employee.getByRole('link', { name: 'Make: Receipt for an appeal' }).waitFor()
    await confirmed(employee, ['paragraph 23', 'Answer the appeal'])
    await employee.reload()
    await employee
      .getByRole('link', { name: /^Back to appeal/ })
      .last()
      .click()
    assert.ok(await employee.getByText('Waits for its answer').isVisible())
    await assertAccessible(employee)
    await head.goto(`${desk.address}/`)
    await head.getByRole('link', { name: /^Answer the appeal\s*:/ }).click()
    await head.getByRole('link', { name: 'Answer the appeal' }).click()
    await assertAccessible(head)
    await head.goto(`${desk.address}/appeals?status=filed`)
    assert.equal(await head.getByRole('link', { name: /^A-2026-/ }).count(), 1)
    await assertAccessible(head)
  })

  test('an annulment is for a higher head: the personnel service is told whose act it is', async () => {
    const personnel = await desk.signedIn('personnel', '/language/en?back=/')
    const answer = await personnel.goto(`${desk.address}/cases/2026-001002/annulment`)
    assert.equal(answer?.status(), 403)
  })

  test('whoever leads a higher commission finds what a lower one decided, annuls it and takes the act along', async () => {
    const { database } = desk
    const top = await database.unit.findFirstOrThrow({ where: { code: 'B' }, select: { id: true } })
    const unitId = await unitOnRecord(database, { code: 'L', kind: 'territorial', parentId: top.id })
    const [chairmanId, beside] = [
      await employeeOnRecord(database, { number: '3001', unitId: top.id }),
      await employeeOnRecord(database, { number: '3002', unitId }),
    ]
    await commissionOnRecord(database, { unitId: top.id, chairmanId, number: '1-k' })
    const decided = await decidedOnRecord(database, {
      ...{ number: '1003', unitId, decision: 'corresponds', ruleset: 'decree-1612' },
    })
    await decidingMeetingOnRecord(database, decided.id, { unitId, chairmanId: beside })
    await database.employee.updateMany({ data: { language: 'en' } })
    const chairman = await desk.signedIn('3001', '/language/en?back=/')
    await chairman.goto(`${desk.address}/meetings`)
    await chairman.getByRole('link', { name: 'Decisions of lower commissions' }).click()
    await assertAccessible(chairman)
    assert.equal((await chairman.request.get(`${desk.address}/decisions.xlsx`)).status(), 200)
    await chairman.getByRole('link', { name: decided.number }).click()
    await assertAccessible(chairman)
    await chairman.getByRole('link', { name: 'Annul the certification' }).click()
    await assertAccessible(chairman)
    await chairman.getByLabel('Computer test').check()
    await chairman.getByLabel('Number of the act').fill('7-k')
    await chairman.getByLabel('Reasons').fill('The test was taken by another.')
    await checkAndDo(chairman, 'Annul')
    await chairman.waitForURL('**/annulment/recorded')
    await chairman.getByRole('link', { name: /^Make: Act/ }).waitFor()
    await confirmed(chairman, ['7-k', 'paragraph 35', 'Computer test', 'handed in on paper'])
    await goBack(chairman)
    assert.ok(await chairman.getByText('handed in on paper').isVisible())
    const other = await desk.signedIn('3002', '/language/en?back=/')
    await other.goto(`${desk.address}/meetings`)
    assert.equal(await other.getByRole('link', { name: 'Decisions of lower commissions' }).count(), 0)
    await other.goto(`${desk.address}/decisions`)
    assert.ok(await other.getByText('No decisions of lower commissions', { exact: true }).isVisible())
    await assertAccessible(other)
  })

  test('the employee reads his own personnel file, the personnel service everybody’s', async () => {
    const employee = await desk.signedIn('1001', '/my-file')
    assert.ok(await employee.getByRole('link', { name: 'Case 2026-001001', exact: true }).isVisible())
    await assertAccessible(employee)
    const { id } = await desk.database.employee.findUniqueOrThrow({ where: { personnelNumber: '1001' } })
    await head.goto(`${desk.address}/roster/${id}/file`)
    await assertAccessible(head)
    const other = await desk.signedIn('1002', `/roster/${id}/file`)
    assert.ok(await other.getByRole('heading', { level: 1 }).isVisible())
    assert.equal(await other.getByText('2026-001001').count(), 0)
  })
})
