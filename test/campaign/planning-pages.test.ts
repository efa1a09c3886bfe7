import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { after, before, describe, test } from 'node:test'
import { stoppedClock } from '../../platform/clock.ts'
import { openTestApi, TEST_NOW, type TestApi } from '../api.ts'
import { pageVisits } from '../page-visits.ts'
import { servePages } from '../serve-pages.ts'
import { until, untilSeen } from '../until.ts'
import { casesThatWait } from './cases-that-wait.ts'

const CASES = 3

describe('a plan while it is made, on its page over plain HTTP', () => {
  let api: TestApi
  let commission = ''
  let stop = async () => {}
  let visits: ReturnType<typeof pageVisits>

  before(async () => {
    api = await openTestApi()
    const pages = await servePages(api, stoppedClock(TEST_NOW))
    stop = pages.close
    visits = pageVisits(api.database, pages.address)
    for (const person of ['P1', 'P2']) await api.grant(person, 'personnel')
    await api.grant('A', 'auditor')
    await api.grant('O', 'operator')
    commission = (await casesThatWait(api.database, CASES)).commissionId
  })
  after(async () => {
    await stop()
    await api.close()
  })

  const ask = (as: string) =>
    visits.send('/campaigns/new', as, {
      ...{ name: 'Spring', 'from-day': '2027-01-11', 'from-month': '', 'from-year': '' },
      ...{ 'to-day': '2027-03-31', 'to-month': '', 'to-year': '' },
      ...{ commissions: [commission], casesADay: '2', startsAt: '10:00', place: 'Room 12' },
      polygraphLeftOutFor: 'none is held',
    })
  /** The processes that plan for this one. */
  const planners = (): number[] => {
    try {
      const found = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'planning-process'])
      return found.toString().trim().split('\n').map(Number)
    } catch {
      return []
    }
  }
  const planner = async (): Promise<number> =>
    (
      await untilSeen(
        async () => planners(),
        ([pid]) => !!pid,
      )
    )[0] ?? 0

  /** The plans that broke off, as the operator reads them. */
  const broken = async () => {
    const { body } = await api.ask('GET', '/support', { as: 'O' })
    const plans = body.plans as { id: string; by: string; technical: string }[]
    return plans.map(({ id, by, technical }) => [id, by, technical])
  }

  test('says which part is under way and since when, can be left and come back to, and is one plan for two who ask at once', async () => {
    const first = await ask('P1')
    assert.equal(first.status, 303, await first.text())
    process.kill(await planner(), 'SIGSTOP')
    const address = first.headers.get('location') ?? ''
    const page = await visits.text(address, 'P1')
    assert.match(page.text, /Being planned/)
    assert.match(page.text, /data-look-again/)
    assert.match(page.text, /<noscript><meta http-equiv="refresh"/)
    assert.match(page.text, /Asked for: 1 December 2026/)
    const second = await ask('P2')
    assert.deepEqual([second.status, second.headers.get('location')], [303, address])
    assert.equal(planners().length, 1)
    assert.match((await visits.text('/campaigns', 'P2')).text, /Being planned/)
    const id = address.split('/').at(-1)
    const { body } = await api.ask('GET', `/campaigns/${id}`, { as: 'P2' })
    assert.deepEqual(
      [body.state, Object.keys(Object(body.progress))],
      ['planning', ['stage', 'done', 'of', 'part']],
    )
    assert.equal(await api.database.campaign.count(), 1)
  })

  test('has failed when its process died, keeps nothing, and is asked for again by whoever may plan', async () => {
    const { id } = await api.database.campaign.findFirstOrThrow()
    process.kill(await planner(), 'SIGKILL')
    await until(async () => /Not planned/.test((await visits.text(`/campaigns/${id}`, 'P1')).text))
    const page = await visits.text(`/campaigns/${id}`, 'P1')
    assert.match(page.text, /The plan broke off before it was made/)
    assert.match(page.text, /Plan again/)
    assert.doesNotMatch((await visits.text(`/campaigns/${id}`, 'A')).text, /Plan again/)
    assert.equal((await visits.read(`/campaigns/${id}/planning`, 'A')).status, 403)
    assert.equal(await api.database.campaignPlacement.count(), 0)
    assert.deepEqual(await broken(), [[id, 'ended', 'SIGKILL heap=768MiB']])
    const again = await visits.send(`/campaigns/${id}/planning`, 'P2', {})
    assert.deepEqual([again.status, again.headers.get('location')], [303, `/campaigns/${id}`])
    await until(async () => />Planned</.test((await visits.text(`/campaigns/${id}`, 'P1')).text))
    assert.equal(await api.database.campaignPlacement.count({ where: { state: 'planned' } }), CASES)
  })

  test('has failed when whoever had it made ended too: nothing was heard of it for a while', async () => {
    const { id } = await api.database.campaign.findFirstOrThrow()
    const silentSince = new Date(Date.now() - 60_000)
    await api.database.campaignPlacement.deleteMany()
    await api.database.campaign.update({ where: { id }, data: { state: 'planning', seenAt: silentSince } })
    assert.match((await visits.text(`/campaigns/${id}`, 'P1')).text, /The plan broke off before it was made/)
    const asked = await Promise.all(
      ['P1', 'P2'].map((as) => api.ask('POST', `/campaigns/${id}/planning`, { as })),
    )
    assert.deepEqual(
      asked.map(({ status, body }) => [status, body.id]),
      [202, 202].map((status) => [status, id]),
    )
    await until(async () => (await api.database.campaignPlacement.count()) === CASES)
    const planned = await api.ask('POST', `/campaigns/${id}/planning`, { as: 'P1' })
    assert.equal(planned.status, 409)
  })

  test('has failed by a fault: its page says what to do, and the operator sees where it lies and of nobody', async () => {
    const { database } = api
    const { id } = await database.campaign.findFirstOrThrow()
    const states = await database.case.findMany({ select: { id: true, state: true } })
    for (const { id: caseId, state } of states)
      await database.case.update({
        where: { id: caseId },
        data: { state: { ...Object(state), current: null } },
      })
    await database.campaign.update({ where: { id }, data: { state: 'failed' } })
    await api.ask('POST', `/campaigns/${id}/planning`, { as: 'P1' })
    await until(async () => /A fault of the program/.test((await visits.text(`/campaigns/${id}`, 'P1')).text))
    const { text } = await visits.text(`/campaigns/${id}`, 'P1')
    assert.match(text, /tell the operator of the installation/)
    assert.doesNotMatch(text, /TypeError|\.ts:\d/)
    const [plan = []] = await broken()
    assert.deepEqual(plan.slice(0, 2), [id, 'defect'])
    assert.match(plan[2] ?? '', /^\w+Error( \w+)? (acts|records|regulation)\/[\w/-]+\.ts:\d+$/)
    const page = await visits.text('/support', 'O')
    assert.match(page.text, /a fault of the program/)
    for (const { id: caseId, state } of states)
      await database.case.update({ where: { id: caseId }, data: { state: state as object } })
  })

  test('has failed with its reason when nobody waits any more once the cases are read', async () => {
    const { database } = api
    const { id } = await database.campaign.findFirstOrThrow()
    await database.case.updateMany({ data: { status: 'closed' } })
    await database.campaign.update({ where: { id }, data: { state: 'failed' } })
    await api.ask('POST', `/campaigns/${id}/planning`, { as: 'P1' })
    const { body } = await untilSeen(
      () => api.ask('GET', `/campaigns/${id}`, { as: 'P1' }),
      ({ body }) => body.state === 'failed',
    )
    assert.deepEqual(body.problem, { detail: 'No case waits for days.', caseIds: [] })
  })
})
