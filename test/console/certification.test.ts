import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { fillForm, lookUntil, type Office, openOffice, rosterOfNine } from './certification-ground.ts'
import { checkAndDo } from './check-answers.ts'
import { everyAddress, placesOf, ROLES, walkPages } from './every-page.ts'

const PDF = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') }

describe('one whole certification in a real browser, each person in a window of his own', () => {
  let office: Office
  let today = ''
  let number = ''
  let here = ''

  before(async () => {
    office = await openOffice()
  })
  after(() => office?.close())

  const go = async (person: string, path: string): Promise<Page> => {
    const page = await office.at(person)
    await page.goto(`${office.address}${path}`)
    return page
  }
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()

  /** Somebody finds on his list of tasks what he owes, and follows the link. */
  const takeTask = async (person: string, act: string, of = ''): Promise<Page> => {
    const page = await office.at(person)
    const task = page.locator('tbody tr', { hasText: of }).locator('td a', { hasText: act }).first()
    await lookUntil(page, `${office.address}/`, async () => (await task.count()) > 0)
    await task.click()
    return page
  }

  /** Tells a fact: the page says that it is kept, and a moment later that the case has taken it. */
  const tell = async (page: Page, answers: Readonly<Record<string, string>>, scan?: 'with-a-scan') => {
    await fillForm(page, answers, scan && PDF)
    assert.match(
      page.url(),
      /\/acts\/[a-z-]+\/[0-9a-f-]{36}$/,
      (await page.locator('main').textContent()) ?? '',
    )
    await lookUntil(
      page,
      page.url(),
      async (at) => (await at.getByText('Taken', { exact: true }).count()) > 0,
    )
  }

  /** The personnel service moves the rehearsal's time to a day. */
  const moveTo = async (day: string) => {
    const page = await office.at('personnel')
    const [year = '', month = '', date = ''] = day.split('-')
    for (let tries = 0; tries < 60; tries++) {
      await page.goto(`${office.address}/rehearsal`)
      for (const [part, value] of Object.entries({ day: date, month, year }))
        await page.locator(`#to-${part}`).fill(value)
      await press(page, 'Move on')
      today = await office.today()
      if (today >= day) return
    }
    assert.fail(`time does not come to ${day}: ${await page.locator('main').textContent()}`)
  }

  const scheduled = async (): Promise<Record<string, string>> => {
    const { state } = await office.database.case.findFirstOrThrow({ where: { number } })
    return (state as unknown as { current: { schedule: Record<string, string> } }).current.schedule
  }

  test('the personnel service imports the roster, and determines who is due', async () => {
    today = await office.today()
    const page = await go('personnel', '/roster/import')
    await page.locator('#file').setInputFiles({
      ...{ name: 'roster.xlsx', buffer: await rosterOfNine(today) },
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    })
    await fillForm(page, { dryRun: 'no' })
    await lookUntil(page, page.url(), async (at) => (await at.getByText('Done', { exact: true }).count()) > 0)
    await page.goto(`${office.address}/determinations/new`)
    await fillForm(page, { asOf: today })
    await lookUntil(
      page,
      page.url(),
      async (at) => (await at.getByRole('button', { name: 'Recommend lists and timing' }).count()) > 0,
    )
    here = page.url()
  })

  test('the list is recommended by the personnel service and approved by the head: the case opens', async () => {
    const page = await go('personnel', new URL(here).pathname)
    await press(page, 'Recommend lists and timing')
    await fillForm(page, { from: today, to: await inMonths(6) })
    const head = await go('head', new URL(here).pathname)
    await press(head, 'Approve lists and timing')
    await fillForm(head, {})
    await lookUntil(
      page,
      `${office.address}/cases`,
      async (at) => (await at.locator('tbody tr').count()) === 1,
    )
    number = (await page.locator('tbody td.attestor-number').textContent())?.trim() ?? ''
    assert.match(number, /^\d{4}-\d{6}$/)
  })

  test('the head enters the order of the commission', async () => {
    const head = await go('head', '/commissions/new')
    await fillForm(head, {
      ...{ orderNumber: '12', orderedOn: today, chairman: '3001', secretary: '3006' },
      ...{ 'division-head': ['3001', '3002'], personnel: '3003', other: ['3004', '3005'] },
    })
    assert.match(
      head.url(),
      /\/commissions\/[0-9a-f-]{36}$/,
      (await head.locator('main').textContent()) ?? '',
    )
  })

  test('the personnel service sets the dates and serves the notice by hand', async () => {
    const page = await takeTask('personnel', 'Set the dates')
    await page.locator('#polygraphLeftOutFor').fill('No decision to hold it')
    await press(page, 'Take the earliest lawful dates')
    assert.match(page.url(), /\/schedule\/set$/, (await page.locator('main').textContent()) ?? '')
    await takeTask('personnel', 'Serve the notice')
    await fillForm(page, { how: 'signature', servedOn: today }, PDF)
    await lookUntil(
      page,
      page.url(),
      async (at) => (await at.getByText('Served', { exact: true }).count()) > 0,
    )
  })

  test('the employee asks for another date in his own window, and the personnel service answers', async () => {
    const employee = await go('1001', `/cases/${number}`)
    await employee.getByRole('link', { name: 'Ask for another date' }).click()
    await tell(employee, { words: 'On that day I am in court.' })
    const personnel = await takeTask('personnel', 'Answer a request for correction')
    await tell(personnel, { outcome: 'declined', reason: 'The court sits a week later.' })
  })

  test('information comes from where he served before', async () => {
    const page = await takeTask('personnel', 'Obtain information of the earlier unit')
    await tell(page, { from: 'Department of another region' })
  })

  test('the direct head writes the profile, and the employee reads it and signs in his own window', async () => {
    const head = await takeTask('2001', 'Submit the service profile')
    const sections = ['duties', 'knowledge', 'lawfulness', 'qualities', 'assessment']
    await tell(head, Object.fromEntries(sections.map((section) => [section, `Facts of ${section}, 2026.`])))
    const employee = await go('1001', `/cases/${number}/profile`)
    await lookUntil(
      employee,
      employee.url(),
      async (at) => (await at.getByText('Facts of duties, 2026.').count()) > 0,
    )
    await employee.goto(`${office.address}/cases/${number}/acts/familiarised`)
    await tell(employee, { statement: 'yes' })
  })

  test('the stages are held on their days, and the dossier goes to the commission', async () => {
    const { fitness = '', testing = '' } = await scheduled()
    await moveTo(fitness)
    await tell(await takeTask('personnel', 'Enter the result', 'Fitness standards'), { standardsMet: 'yes' })
    await moveTo(testing)
    const page = await takeTask('personnel', 'Enter the result', 'Computer test')
    const scores = ['law', 'kazakh', 'logic'].map((of) => [
      [`${of}-score`, '82'],
      [`${of}-threshold`, '60'],
    ])
    const asked = await page.locator('input[id$="-score"]').evaluateAll((boxes) => boxes.map(({ id }) => id))
    await tell(page, Object.fromEntries(scores.filter(([first]) => asked.includes(first?.[0] ?? '')).flat()))
    await tell(await takeTask('personnel', 'Send the dossier to the commission'), {})
  })

  test('the meeting is called and announced', async () => {
    const { meeting = '' } = await scheduled()
    const page = await go('personnel', '/commissions')
    await page.locator('tbody th a').first().click()
    await press(page, 'Call a meeting')
    await fillForm(page, { heldOn: meeting, startsAt: '10:00', place: 'Hall', announcedOn: today })
    assert.match(
      page.url(),
      /\/meetings\/[0-9a-f-]{36}\/called$/,
      (await page.locator('main').textContent()) ?? '',
    )
    here = new URL(page.url()).pathname.replace('/called', '')
  })

  test('on its day the commission sits: quorum, question, votes from own windows, decision, minutes', async () => {
    await moveTo((await scheduled()).meeting ?? '')
    const secretary = await go('3006', here)
    await press(secretary, 'Record who is present')
    const members = ['3001', '3002', '3003', '3004', '3005']
    for (const member of members) await secretary.getByLabel(`P${member} Test`).check()
    await press(secretary, 'Record who is present')
    await go('3006', `${here}/items/1`)
    await press(secretary, 'Open the item')
    await secretary.getByLabel('Came', { exact: true }).check()
    await press(secretary, 'Open the item')
    await Promise.all(
      members.map(async (member) => {
        const page = await go(member, `${here}/items/1`)
        await press(page, 'Vote')
        await page.getByLabel('Corresponds to the post', { exact: true }).check()
        await checkAndDo(page, 'Give my vote')
      }),
    )
    await go('3006', `${here}/items/1`)
    await press(secretary, 'Close the count')
    await press(secretary, 'Close the count')
    assert.ok(await secretary.getByText('Decision, to be read out').isVisible())
    await go('3006', here)
    await press(secretary, 'Close the meeting')
    await press(secretary, 'Close the meeting')
    const chairman = await go('3001', here)
    await press(chairman, 'Record signatures')
    for (const box of await chairman.getByRole('checkbox').all()) await box.check()
    await checkAndDo(chairman, 'Record signatures')
  })

  test('the employee reads the decision and signs; the case is closed, and its log is whole', async () => {
    const employee = await office.at('1001')
    await lookUntil(
      employee,
      `${office.address}/cases/${number}`,
      async (at) => (await at.getByText('Corresponds to the post').count()) > 0,
    )
    await employee.goto(`${office.address}/cases/${number}/acts/acquainted`)
    await tell(employee, { statement: 'yes' })
    await lookUntil(
      employee,
      `${office.address}/cases/${number}`,
      async (at) => (await at.locator('.moj-identity-bar').getByText('Closed', { exact: true }).count()) > 0,
    )
    const auditor = await go('auditor', `/cases/${number}/log`)
    assert.ok(
      await auditor
        .getByText(/the chain is whole/)
        .first()
        .isVisible(),
    )
    assert.equal((await office.database.case.findFirstOrThrow({ where: { number } })).outcome, 'corresponds')
  })

  describe('afterwards every page of the console', () => {
    const seen = new Set<string>()
    let addresses: readonly string[] = []

    before(async () => {
      addresses = everyAddress(await placesOf(office.database))
    })

    for (const role of ROLES)
      test(`is without fault for ${role}: axe finds nothing, it fits 360 px and 100 KB`, async () => {
        const walk = { origin: office.address, addresses, seen }
        assert.deepEqual(await walkPages(await office.at(role), walk), [])
      })
  })

  const inMonths = async (months: number): Promise<string> => {
    const date = new Date(`${today}T00:00:00Z`)
    date.setUTCMonth(date.getUTCMonth() + months)
    return date.toISOString().slice(0, 10)
  }
})
