import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { caseOpeningActivities } from '../../activities/opening/case-opening-activities.ts'
import { approveLists } from '../../acts/determination/approve-lists.ts'
import { determine } from '../../acts/determination/determine.ts'
import { listEntries } from '../../acts/determination/list-entries.ts'
import { readDetermination } from '../../acts/determination/read-determination.ts'
import { recommendLists } from '../../acts/determination/recommend-lists.ts'
import { supplementDetermination } from '../../acts/determination/supplement-determination.ts'
import { listMyTasks } from '../../acts/me/list-my-tasks.ts'
import { importRoster } from '../../acts/roster/import-roster.ts'
import { listEmployees } from '../../acts/roster/list-employees.ts'
import { readEmployee } from '../../acts/roster/read-employee.ts'
import { readImport } from '../../acts/roster/read-import.ts'
import { civilDateOf } from '../../platform/clock.ts'
import { grantRole } from '../../records/access/grant-role.ts'
import { certificationId } from '../../workflows/certification/input.ts'
import { DETERMINATION } from '../../workflows/determination/input.ts'
import { ROSTER } from './determined-roster.ts'
import { csvRoster, temporary } from './roster-file.ts'
import { NOW, openRosterGround, until, uploadOf } from './roster-ground.ts'

describe('from a roster file to open cases', () => {
  let ground: Awaited<ReturnType<typeof openRosterGround>>
  let id: string
  before(async () => {
    ground = await openRosterGround()
  })
  after(() => ground.close())

  const done = () =>
    until(
      () => ground.act('personnel', readDetermination, { id }),
      ({ state }) => state !== 'running',
    )
  const entries = async () => (await ground.act('auditor', listEntries, { id })).items
  const timing = { from: '2027-03-01', to: '2027-10-31' }

  test('a file that is none is refused at once, and nobody but the personnel service imports', async () => {
    const wrong = await uploadOf(await temporary('x', Buffer.from('x')))
    await assert.rejects(ground.act('personnel', importRoster, { file: wrong }), { code: 'invalid' })
    await assert.rejects(ground.act('auditor', importRoster, { file: wrong }), { code: 'forbidden' })
  })

  test('an import runs to its end by itself', async () => {
    const file = await uploadOf(await csvRoster(ROSTER))
    const begun = await ground.act('personnel', importRoster, { file })
    const answer = await until(
      () => ground.act('personnel', readImport, begun),
      ({ state }) => state !== 'running',
    )
    assert.deepEqual(answer, {
      state: 'done',
      dryRun: false,
      accepted: 8,
      unchanged: 0,
      rejected: 0,
      errors: [],
    })
  })

  test('the roster tells the next due date and its working in three languages', async () => {
    const { items } = await ground.act('personnel', listEmployees, { q: '1' })
    const person = await ground.act('personnel', readEmployee, { id: items[0]?.id })
    assert.deepEqual([person.next.status, person.next.due], ['due', '2027-03-05'])
    assert.ok(person.next.working.due?.kk.length && person.next.working.due.ru.length)
  })

  test('a determination gives everybody a status with its reason', async () => {
    const unit = await ground.database.unit.findUniqueOrThrow({ where: { code: 'T1' } })
    await grantRole(ground.database, { personnelNumber: 'p-t1', role: 'personnel', unitId: unit.id })
    await grantRole(ground.database, { personnelNumber: 'h-t1', role: 'head', unitId: unit.id })
    id = (await ground.act('personnel', determine, { asOf: '2027-01-01' })).id
    const { counts, secondRoundOwed } = await done()
    const said = (await entries()).map((entry) => [
      entry.personnelNumber,
      entry.status,
      entry.due,
      entry.cite[0],
    ])
    assert.deepEqual(said, [
      ['1', 'due', '2027-03-05', 'para 3'],
      ['2', 'deferred', null, 'para 4'],
      ['3', 'exempt', null, 'para 4'],
      ['4', 'not-due', '2028-11-01', 'para 3'],
      ['5', 'due', '2027-04-01', 'para 3'],
      ['6', 'due', '2027-05-01', 'para 3'],
      ['7', 'elsewhere', null, 'para 5'],
      ['8', 'due', '2027-03-05', 'para 3'],
    ])
    assert.deepEqual(counts, {
      due: 4,
      overdue: 0,
      'not-due': 1,
      exempt: 1,
      deferred: 1,
      elsewhere: 1,
    })
    assert.equal(secondRoundOwed, 1)
  })

  test('a list belongs to the personnel service nearest above its people, and a second round owed is on it', async () => {
    const listed = (await entries()).filter(({ list }) => list !== null)
    assert.deepEqual(
      listed.map(({ personnelNumber }) => personnelNumber),
      ['1', '4', '5', '6', '8'],
    )
    assert.equal(
      listed.find(({ personnelNumber }) => personnelNumber === '4')?.secondRoundOwedSince,
      '2026-10-05',
    )
    const { lists } = await ground.act('personnel', readDetermination, { id })
    assert.deepEqual(lists.map(({ people }) => people).sort(), [2, 3])
  })

  const owedLists = async (as: string) =>
    (await ground.act(as, listMyTasks, {})).office.map((task) =>
      'lists' in task ? [task.act, task.determination, task.lists, task.cite] : task.act,
    )

  test('a list is a task of the nearest service until it recommends, and of nobody else', async () => {
    assert.deepEqual(await owedLists('p-t1'), [['recommend-lists', id, 1, ['para 9']]])
    assert.deepEqual(await owedLists('personnel'), [['recommend-lists', id, 1, ['para 9']]])
    for (const nobody of ['h-t1', 'head', 'auditor']) assert.deepEqual(await owedLists(nobody), [])
  })

  test('what was not recommended is not approved, with the clause', async () => {
    await assert.rejects(ground.act('h-t1', approveLists, { id, ...timing }), {
      code: 'unlawful',
      parts: {
        detail: 'The head approves a list and its timing at the recommendation of the personnel service.',
        cite: ['para 9'],
      },
    })
    await assert.rejects(ground.act('head', recommendLists, { id, ...timing }), { code: 'forbidden' })
  })

  test('a personnel service recommends its own lists only, with a timing that does not end before it begins', async () => {
    const { lists } = await ground.act('p-t1', recommendLists, { id, ...timing })
    assert.equal(lists.length, 1)
    await assert.rejects(ground.act('p-t1', recommendLists, { id, from: timing.to, to: timing.from }), {
      code: 'invalid',
    })
    assert.equal((await ground.act('personnel', recommendLists, { id, ...timing })).lists.length, 2)
    assert.deepEqual(await owedLists('p-t1'), [])
    assert.deepEqual(await owedLists('h-t1'), [['approve-lists', id, 1, ['para 9']]])
  })

  test('somebody due is struck only on a ground of the rules', async () => {
    const struck = [{ employee: '5', ground: 'he asked' }]
    await assert.rejects(ground.act('head', approveLists, { id, ...timing, struck }), { code: 'unlawful' })
    await assert.rejects(
      ground.act('head', approveLists, { id, struck: [{ employee: '2', ground: 'para 4' }] }),
      { code: 'invalid' },
    )
    await assert.rejects(ground.act('head', approveLists, { id, from: '2027-01-01' }), { code: 'unlawful' })
  })

  const cases = () =>
    ground.database.case.findMany({ orderBy: { number: 'asc' }, include: { employee: true } })

  test('an approval opens one case an employee, also when it is repeated', async () => {
    const approval = { id, ...timing, struck: [{ employee: '5', ground: 'leave' }] }
    await ground.act('head', approveLists, approval)
    await ground.act('head', approveLists, approval)
    const opened = await until(cases, (found) => found.length >= 4)
    assert.deepEqual(opened.map((found) => found.employee.personnelNumber).sort(), ['1', '4', '6', '8'])
    assert.ok(opened.every(({ number }) => /^2026-\d{6}$/.test(number)))
    const again = opened.find((found) => found.employee.personnelNumber === '4')
    assert.deepEqual([again?.round, again?.windowTo.toISOString().slice(0, 10)], [2, '2027-04-05'])
    for (const { employeeId, dueOn } of opened) {
      const duty = { employeeId, dueOn: dueOn.toISOString().slice(0, 10), attempt: 1 }
      const handle = ground.engine.client.workflow.getHandle(certificationId(duty))
      await until(
        () =>
          handle.describe().then(
            ({ status }) => status.name,
            () => 'absent',
          ),
        (status) => status === 'RUNNING',
      )
    }
  })

  test('an opening that was killed halfway and runs again opens nobody twice', async () => {
    const lists = await until(
      () => ground.database.determinationList.findMany({ where: { determinationId: id } }),
      (found) => found.every(({ state }) => state === 'opened'),
    )
    const messages = await ground.database.outboxMessage.count()
    const { openCases } = caseOpeningActivities({
      database: ground.database,
      settings: { notices: { reminderDays: [7] } },
    })
    for (const list of lists) await openCases({ listId: list.id, openedAt: NOW, after: null })
    assert.deepEqual([(await cases()).length, await ground.database.outboxMessage.count()], [4, messages])
  })

  test('who was struck stays owed: a supplementary list has him, and nobody who has a case', async () => {
    await ground.act('personnel', supplementDetermination, { id })
    const { lists } = await done()
    assert.deepEqual(
      lists.filter(({ supplement }) => supplement === 1).map(({ people }) => people),
      [1],
    )
    const struck = (await entries()).find(({ personnelNumber }) => personnelNumber === '5')
    assert.deepEqual([struck?.struckGround, struck?.case], [null, null])
    assert.equal(await ground.database.determinationStrike.count(), 1)
    await ground.act('personnel', recommendLists, { id, ...timing })
    await ground.act('head', approveLists, { id, ...timing })
    await until(cases, (found) => found.length === 5)
  })

  test('the schedule determines by itself, for the period that begins on its day, by the ruleset of the body', async () => {
    const { client, taskQueue } = ground.engine
    await client.workflow.execute(DETERMINATION, {
      workflowId: 'determination/scheduled-in-a-test',
      taskQueue,
      args: [{ scheduled: { ruleset: 'law-380-2026' } }],
    })
    const found = await ground.database.determination.findFirstOrThrow({ where: { startedById: null } })
    assert.deepEqual(
      [found.state, found.ruleset, found.asOf.toISOString().slice(0, 10)],
      ['done', 'law-380-2026', civilDateOf(Temporal.Instant.from(found.startedAt.toISOString())).toString()],
    )
  })
})
