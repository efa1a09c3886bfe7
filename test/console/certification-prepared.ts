import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fillForm, lookUntil, rosterOfNine } from './certification-ground.ts'
import { type CertificationScreen, PDF, press } from './certification-screen.ts'

/** From the roster to the profile that the employee has signed. */
export const certificationIsPrepared = (screen: CertificationScreen): void => {
  test('the personnel service imports the roster, and determines who is due', async () => {
    screen.today = await screen.office.today()
    const page = await screen.go('personnel', '/roster/import')
    await page.locator('#file').setInputFiles({
      ...{ name: 'roster.xlsx', buffer: await rosterOfNine(screen.today) },
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    })
    await fillForm(page, { dryRun: 'no' })
    await lookUntil(page, page.url(), async (at) => (await at.getByText('Done', { exact: true }).count()) > 0)
    await page.goto(`${screen.office.address}/determinations/new`)
    await fillForm(page, { asOf: screen.today })
    await lookUntil(
      page,
      page.url(),
      async (at) => (await at.getByRole('button', { name: 'Recommend lists and timing' }).count()) > 0,
    )
    screen.here = page.url()
  })

  test('the list is recommended by the personnel service and approved by the head: the case opens', async () => {
    const page = await screen.go('personnel', new URL(screen.here).pathname)
    await press(page, 'Recommend lists and timing')
    await fillForm(page, { from: screen.today, to: inMonths(screen.today, 6) })
    const head = await screen.go('head', new URL(screen.here).pathname)
    await press(head, 'Approve lists and timing')
    await fillForm(head, {})
    await lookUntil(
      page,
      `${screen.office.address}/cases`,
      async (at) => (await at.locator('tbody tr').count()) === 1,
    )
    screen.number = (await page.locator('tbody td.attestor-number').textContent())?.trim() ?? ''
    assert.match(screen.number, /^\d{4}-\d{6}$/)
  })

  test('the head enters the order of the commission', async () => {
    const head = await screen.go('head', '/commissions/new')
    await fillForm(head, {
      ...{ orderNumber: '12', orderedOn: screen.today, chairman: '3001', secretary: '3006' },
      ...{ 'division-head': ['3001', '3002'], personnel: '3003', other: ['3004', '3005'] },
    })
    assert.match(
      head.url(),
      /\/commissions\/[0-9a-f-]{36}$/,
      (await head.locator('main').textContent()) ?? '',
    )
  })

  test('the personnel service sets the dates and serves the notice by hand', async () => {
    const page = await screen.takeTask('personnel', 'Set the dates')
    await page.locator('#polygraphLeftOutFor').fill('No decision to hold it')
    await press(page, 'Take the earliest lawful dates')
    assert.match(page.url(), /\/schedule\/set$/, (await page.locator('main').textContent()) ?? '')
    await screen.takeTask('personnel', 'Serve the notice')
    await fillForm(page, { how: 'signature', servedOn: screen.today }, PDF)
    assert.match(page.url(), /\/served\/done$/, (await page.locator('main').textContent()) ?? '')
    await lookUntil(
      page,
      page.url().replace('/served/done', ''),
      async (at) => (await at.getByText('Served', { exact: true }).count()) > 0,
    )
  })

  test('the employee asks for another date in his own window, and the personnel service answers', async () => {
    const employee = await screen.go('1001', `/cases/${screen.number}`)
    await employee.getByRole('link', { name: 'Ask for another date' }).click()
    await screen.tell(employee, { words: 'On that day I am in court.' })
    const personnel = await screen.takeTask('personnel', 'Answer a request for correction')
    await screen.tell(personnel, { outcome: 'declined', reason: 'The court sits a week later.' })
  })

  test('information comes from where he served before', async () => {
    const page = await screen.takeTask('personnel', 'Obtain information of the earlier unit')
    await screen.tell(page, { from: 'Department of another region' })
  })

  test('the direct head writes the profile, and the employee reads it and signs in his own window', async () => {
    const head = await screen.takeTask('2001', 'Submit the service profile')
    const sections = ['duties', 'knowledge', 'lawfulness', 'qualities', 'assessment']
    await screen.tell(
      head,
      Object.fromEntries(sections.map((section) => [section, `Facts of ${section}, 2026.`])),
    )
    const employee = await screen.go('1001', `/cases/${screen.number}/profile`)
    await lookUntil(
      employee,
      employee.url(),
      async (at) => (await at.getByText('Facts of duties, 2026.').count()) > 0,
    )
    await employee.goto(`${screen.office.address}/cases/${screen.number}/acts/familiarised`)
    await screen.tell(employee, { statement: 'yes' })
  })
}

/** A day so many months later. */
const inMonths = (day: string, months: number): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 10)
}
