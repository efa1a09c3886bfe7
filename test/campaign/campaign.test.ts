import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { after, before, describe, test } from 'node:test'
import { isWorkingDay } from '../../regulation/calendar/calendar.ts'
import { shippedCalendar } from '../../regulation/calendar/shipped-calendar.ts'
import { nextWorkingDayOnOrAfter } from '../../regulation/calendar/working-days.ts'
import { dayAfter, parseCivilDate } from '../../regulation/civil-date.ts'
import { dayAhead } from '../certification/case-ground.ts'
import { type CampaignGround, openCampaignGround, SPAN } from './campaign-ground.ts'

type Placement = {
  case: { id: string; number: string }
  state: string
  heldOn: string | null
  problem: { detail?: string; reason?: string; cite?: string[] } | null
}
type Counts = Record<string, number>

const CASES = 9
const NO_COUNTS = { planned: 0, unplaced: 0, scheduled: 0, called: 0, refused: 0 }

describe('a campaign over HTTP', () => {
  let ground: CampaignGround
  let commission = ''
  let cases: string[] = []
  let campaign = ''

  before(async () => {
    ground = await openCampaignGround()
    await ground.startWorker().then((child) => {
      worker = child
    })
    cases = await ground.openCases(CASES)
    commission = await ground.enterCommission()
  })
  after(() => ground.close())
  let worker: Awaited<ReturnType<CampaignGround['startWorker']>>

  const ask = (method: string, path: string, body?: object, as = 'P') =>
    ground.api.ask(method, path, { as, ...(body ? { body } : {}) })
  const asked = (changes: object = {}) => ({
    name: 'Spring',
    ...SPAN,
    commissions: [{ commission, casesADay: 4, place: 'Room 12' }],
    rooms: [{ stage: 'testing', place: 'Computer class', hours: ['09:00', '14:00'], capacity: 3 }],
    polygraphLeftOutFor: 'The body holds none.',
    ...changes,
  })
  const placements = async (id: string, query = ''): Promise<Placement[]> => {
    const { body } = await ask('GET', `/campaigns/${id}/placements?limit=100${query}`)
    return body.items as Placement[]
  }
  const countsOf = async (id: string): Promise<{ state: string; counts: Counts }> => {
    const { body } = await ask('GET', `/campaigns/${id}`)
    return body as { state: string; counts: Counts }
  }
  /** The campaign once its plan is made. */
  const planned = (id: string) =>
    ground.until(
      () => ask('GET', `/campaigns/${id}`),
      ({ body }) => body.state === 'planned',
    )
  const refused = async (changes: object): Promise<string[]> => {
    const { status, body } = await ask('POST', '/campaigns', asked(changes))
    assert.equal(status, 422, JSON.stringify(body))
    return (body.errors as { field: string }[]).map(({ field }) => field)
  }

  test('names each field that cannot be, and nobody but the personnel service plans', async () => {
    assert.deepEqual(await refused({ to: dayAhead(1) }), ['to'])
    let sunday = parseCivilDate(SPAN.from)
    while (isWorkingDay(shippedCalendar, sunday)) sunday = dayAfter(sunday)
    const off = { commission, casesADay: 4, place: 'Room 12', days: [sunday.toString()] }
    assert.deepEqual(await refused({ commissions: [off] }), ['commissions.0.days.0'])
    const unknown = { commission: randomUUID(), casesADay: 4, place: 'Room 12' }
    assert.deepEqual(await refused({ commissions: [unknown] }), ['commissions.0.commission'])
    assert.deepEqual(await refused({ cases: [randomUUID()] }), ['cases.0'])
    const polygraph = { stage: 'polygraph', place: 'Room 3', hours: ['09:00'], capacity: 1 }
    assert.deepEqual(await refused({ rooms: [polygraph] }), ['rooms.0.stage'])
    assert.equal((await ask('POST', '/campaigns', asked(), 'M1')).status, 403)
  })

  test('proves a shortage: which cases, which days, how many places are missing', async () => {
    const [first = ''] = [nextWorkingDayOnOrAfter(shippedCalendar, parseCivilDate(dayAhead(60))).toString()]
    const short = asked({ commissions: [{ commission, casesADay: 5, place: 'Room 12', days: [first] }] })
    const made = await ask('POST', '/campaigns', short)
    assert.deepEqual([made.status, made.body.state], [202, 'planning'], JSON.stringify(made.body))
    const read = await planned(String(made.body.id))
    assert.deepEqual(read.body.counts, { ...NO_COUNTS, planned: 5, unplaced: 4 })
    const [shortage] = read.body.shortages as {
      of: string
      days: string[]
      places: number
      cases: string[]
    }[]
    assert.deepEqual([shortage?.of, shortage?.days, shortage?.places], ['meeting', [first], 5])
    assert.equal(shortage?.cases.length, CASES)
    const unplaced = await placements(String(made.body.id), '&state=unplaced')
    assert.deepEqual(new Set(unplaced.map(({ problem }) => problem?.reason)), new Set(['shortage']))
  })

  test('gives every case a lawful day within the agenda; nothing is set before it is carried out', async () => {
    const made = await ask('POST', '/campaigns', asked())
    campaign = String(made.body.id)
    const { body } = await planned(campaign)
    assert.deepEqual(body.counts, { ...NO_COUNTS, planned: CASES })
    const agendas = body.agendas as { cases: number }[]
    assert.deepEqual(
      agendas.map((each) => each.cases),
      [4, 4, 1],
    )
    const sessions = body.sessions as { people: number }[]
    assert.deepEqual(
      sessions.map(({ people }) => people),
      [3, 3, 2, 1],
    )
    assert.equal(await ground.api.database.case.count({ where: { meetingOn: { not: null } } }), 0)
    const list = await ask('GET', '/campaigns')
    assert.equal(list.body.total, 2)
    assert.equal((await ask('POST', `/campaigns/${campaign}/planning`)).status, 409)
    assert.equal((await ask('GET', `/campaigns/${campaign}`, undefined, 'E1')).status, 404)
  })

  test('moves a case by hand as far as the rules allow, and says which rule forbids it', async () => {
    const [one] = await placements(campaign)
    const move = (changes: object) =>
      ask('PUT', `/campaigns/${campaign}/placements`, { case: one?.case.id, commission, ...changes })
    const early = await move({
      heldOn: nextWorkingDayOnOrAfter(shippedCalendar, parseCivilDate(SPAN.from)).toString(),
    })
    assert.deepEqual([early.status, early.body.cite], [409, ['para 15']], JSON.stringify(early.body))
    assert.ok(String(early.body.earliestLawfulMeeting) > SPAN.from)
    const full = (await placements(campaign)).find(({ heldOn }) => heldOn !== one?.heldOn)?.heldOn
    const taken = await move({ heldOn: full })
    assert.deepEqual([taken.status, (taken.body.errors as { field: string }[])[0]?.field], [422, 'heldOn'])
    const later = nextWorkingDayOnOrAfter(shippedCalendar, parseCivilDate(dayAhead(80))).toString()
    const moved = await move({ heldOn: later })
    assert.deepEqual(
      [moved.status, moved.body.heldOn, moved.body.moved],
      [200, later, true],
      JSON.stringify(moved.body),
    )
    const outside = await move({ heldOn: dayAhead(170) })
    assert.equal(outside.status, 422)
  })

  /** Placements of cases without a row: one whose dates wait to be set, one that waits for its meeting. */
  const placeGhosts = async () => {
    const { database } = ground.api
    const { commissionId, heldOn, schedule } = await database.campaignPlacement.findFirstOrThrow({
      where: { campaignId: campaign },
    })
    const of = { campaignId: campaign, commissionId, heldOn, schedule: Object(schedule), sessions: [] }
    for (const state of ['planned', 'scheduled'])
      await database.campaignPlacement.create({
        data: { ...of, caseId: randomUUID(), number: `ghost-${state}`, state },
      })
  }

  test('is carried out once, also when its worker is killed twice on the way; a case without a row is refused with its reason', async () => {
    const { database } = ground.api
    const [given] = cases
    await database.employee.updateMany({
      where: { cases: { some: { id: given ?? '' } } },
      data: { positionLevel: 9 },
    })
    await placeGhosts()
    const ordered = await ask('POST', `/campaigns/${campaign}/execution`)
    assert.deepEqual(
      [ordered.status, ordered.body.state],
      [202, 'carrying-out'],
      JSON.stringify(ordered.body),
    )
    assert.equal((await ask('POST', `/campaigns/${campaign}/execution`)).status, 202)
    await ground.until(
      () => countsOf(campaign),
      ({ counts }) => (counts.planned ?? 0) < CASES,
    )
    worker.kill('SIGKILL')
    await once(worker, 'exit')
    worker = await ground.startWorker()
    await ground.until(
      () => countsOf(campaign),
      ({ counts }) => (counts.called ?? 0) > 0,
    )
    worker.kill('SIGKILL')
    await once(worker, 'exit')
    worker = await ground.startWorker()
    const done = await ground.until(
      () => countsOf(campaign),
      ({ state }) => state === 'carried-out',
    )
    assert.deepEqual(done.counts, { planned: 0, unplaced: 0, scheduled: 0, called: CASES - 1, refused: 3 })
    const refusals = await placements(campaign, '&state=refused')
    const refusal = refusals.find(({ case: { id } }) => id === given)
    assert.deepEqual(refusal?.problem?.cite, ['para 18'])
    const ghosts = refusals.filter(({ case: { number } }) => number.startsWith('ghost'))
    assert.deepEqual(
      ghosts.map(({ problem }) => problem?.detail),
      ['There is no such case on record.', 'There is no such case on record.'],
    )
    const dates = await database.caseLogEntry.groupBy({
      by: ['caseId'],
      where: { event: 'DatesSet' },
      _count: { _all: true },
    })
    assert.deepEqual([dates.length, new Set(dates.map(({ _count }) => _count._all))], [CASES, new Set([1])])
    assert.equal(await database.meeting.count(), 3)
    assert.equal(await database.meetingItem.count(), CASES - 1)
    assert.equal(await database.sessionSeat.count(), CASES)
  })

  test('is not carried out twice, and takes no more moves of what is set', async () => {
    assert.equal((await ask('POST', `/campaigns/${campaign}/execution`)).status, 409)
    const [called] = await placements(campaign, '&state=called')
    const given = { case: called?.case.id, commission, heldOn: called?.heldOn }
    assert.equal((await ask('PUT', `/campaigns/${campaign}/placements`, given)).status, 409)
  })
})
