import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fillForm, lookUntil } from './certification-ground.ts'
import { type CertificationScreen, press } from './certification-screen.ts'
import { checkAndDo } from './check-answers.ts'

/** From the stages to the decision that the employee has signed. */
export const certificationIsDecided = (screen: CertificationScreen): void => {
  test('the stages are held on their days, and the dossier goes to the commission', async () => {
    const { fitness = '', testing = '' } = await screen.scheduled()
    await screen.moveTo(fitness)
    await screen.tell(await screen.takeTask('personnel', 'Enter the result', 'Fitness standards'), {
      standardsMet: 'yes',
    })
    await screen.moveTo(testing)
    const page = await screen.takeTask('personnel', 'Enter the result', 'Computer test')
    const scores = ['law', 'kazakh', 'logic'].map((of) => [
      [`${of}-score`, '82'],
      [`${of}-threshold`, '60'],
    ])
    const asked = await page.locator('input[id$="-score"]').evaluateAll((boxes) => boxes.map(({ id }) => id))
    await screen.tell(
      page,
      Object.fromEntries(scores.filter(([first]) => asked.includes(first?.[0] ?? '')).flat()),
    )
    await screen.tell(await screen.takeTask('personnel', 'Send the dossier to the commission'), {})
  })

  test('the meeting is called and announced', async () => {
    const { meeting = '' } = await screen.scheduled()
    const page = await screen.go('personnel', '/commissions')
    await page.locator('tbody th a').first().click()
    await press(page, 'Call a meeting')
    await fillForm(page, { heldOn: meeting, startsAt: '10:00', place: 'Hall', announcedOn: screen.today })
    assert.match(
      page.url(),
      /\/meetings\/[0-9a-f-]{36}\/called$/,
      (await page.locator('main').textContent()) ?? '',
    )
    screen.here = new URL(page.url()).pathname.replace('/called', '')
  })

  test('on its day the commission sits: quorum, question, votes from own windows, decision, minutes', async () => {
    await screen.moveTo((await screen.scheduled()).meeting ?? '')
    const secretary = await screen.go('3006', screen.here)
    await press(secretary, 'Record who is present')
    const members = ['3001', '3002', '3003', '3004', '3005']
    for (const member of members) await secretary.getByLabel(`P${member} Test`).check()
    await press(secretary, 'Record who is present')
    await screen.go('3006', `${screen.here}/items/1`)
    await press(secretary, 'Open the item')
    await secretary.getByLabel('Came', { exact: true }).check()
    await press(secretary, 'Open the item')
    await Promise.all(
      members.map(async (member) => {
        const page = await screen.go(member, `${screen.here}/items/1`)
        await press(page, 'Vote')
        await page.getByLabel('Corresponds to the post', { exact: true }).check()
        await checkAndDo(page, 'Give my vote')
      }),
    )
    await screen.go('3006', `${screen.here}/items/1`)
    await press(secretary, 'Close the count')
    await checkAndDo(secretary, 'Close the count')
    assert.ok(await secretary.getByText('Decision, to be read out').isVisible())
    await screen.go('3006', screen.here)
    await press(secretary, 'Close the meeting')
    await press(secretary, 'Close the meeting')
    const chairman = await screen.go('3001', screen.here)
    await press(chairman, 'Record signatures')
    for (const box of await chairman.getByRole('checkbox').all()) await box.check()
    await checkAndDo(chairman, 'Record signatures')
  })

  test('the employee reads the decision and signs; the case is closed, and its log is whole', async () => {
    const employee = await screen.office.at('1001')
    await lookUntil(
      employee,
      `${screen.office.address}/cases/${screen.number}`,
      async (at) => (await at.getByText('Corresponds to the post').count()) > 0,
    )
    await employee.goto(`${screen.office.address}/cases/${screen.number}/acts/acquainted`)
    await screen.tell(employee, { statement: 'yes' })
    await lookUntil(
      employee,
      `${screen.office.address}/cases/${screen.number}`,
      async (at) => (await at.locator('.moj-identity-bar').getByText('Closed', { exact: true }).count()) > 0,
    )
    const auditor = await screen.go('auditor', `/cases/${screen.number}/log`)
    assert.ok(
      await auditor
        .getByText(/the chain is whole/)
        .first()
        .isVisible(),
    )
    assert.equal(
      (
        await screen.office.database.case.findFirstOrThrow({
          where: { number: screen.number },
        })
      ).outcome,
      'corresponds',
    )
  })
}
