import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseCivilDate } from '../civil-date.ts'
import { employeeFactsSchema } from '../operations/employee-facts-schema.ts'
import { answerLine } from '../operations/operations.ts'
import { secondRoundOwed } from './second-round-owed.ts'

type Facts = Record<string, unknown>
type Answer = {
  status?: string
  due?: string | null
  window?: object | null
  cite?: string[]
  error?: string
}

const LAW = { ruleset: 'law-380-2026' }

const ask = (asOf: string, employee: Facts, more: Facts = {}): Answer => {
  const request = { asOf, employee: { branch: 'police', ...employee }, ...more }
  const reply = answerLine('due', JSON.stringify(request))
  return JSON.parse(JSON.stringify('error' in reply ? reply : reply.answer))
}

const served = (from: string, to: string | null = null, otherEmploymentAfter = false) => ({
  from,
  to,
  otherEmploymentAfter,
})
const appointed = (on: string, equivalent = false, dutiesChanged = false) => ({
  on,
  equivalent,
  dutiesChanged,
})
const held = (on: string, annulled = false) => ({ on, annulled })
const since2018 = { service: [served('2018-03-05')] }
const dated = (from: string, to: string, status: string, cite: string) => ({
  status,
  due: from,
  window: { from, to },
  cite: [cite],
})
const dateless = (status: string, cite: string) => ({ status, due: null, window: null, cite: [cite] })

describe('who is certified, and when: the cycle (para 3)', () => {
  test('the example of the contract', () => {
    const employee = {
      ...since2018,
      appointments: [appointed('2018-03-05')],
      leaves: [{ from: '2025-02-01', to: '2025-08-31' }],
      study: [],
      secondments: [{ kind: 'state-body', from: '2021-01-11', to: '2021-12-30' }],
      head: false,
      certifications: [held('2024-04-01')],
    }
    assert.deepEqual(ask('2027-01-01', employee), dated('2027-03-05', '2027-09-05', 'due', 'para 3'))
  })

  test('without a certification the first anniversary stays owed', () => {
    assert.deepEqual(ask('2027-01-01', since2018), dated('2021-03-05', '2021-09-05', 'overdue', 'para 3'))
  })

  test('a certification held late serves the anniversary that follows within the year', () => {
    const late = (on: string) => ask('2024-07-01', { ...since2018, certifications: [held(on)] }).due
    assert.equal(late('2023-03-05'), '2024-03-05')
    assert.equal(late('2023-03-06'), '2027-03-05')
  })

  test('an annulled certification, and one after the determination, do not count', () => {
    const certifications = [held('2024-04-01', true), held('2027-01-02'), held('2021-04-01')]
    assert.equal(ask('2027-01-01', { ...since2018, certifications }).due, '2024-03-05')
  })

  test('a certification of an earlier service does not count', () => {
    const service = [served('2015-01-01', '2017-01-01'), served('2018-03-05')]
    assert.equal(ask('2027-01-01', { service, certifications: [held('2016-05-05')] }).due, '2021-03-05')
  })

  test('service since 29 February has its anniversary on 28 February', () => {
    assert.equal(ask('2027-01-01', { service: [served('2024-02-29')] }).due, '2027-02-28')
  })

  test('due is before, not-due on the day six months after the determination; overdue after the window', () => {
    const status = (asOf: string) => ask(asOf, { service: [served('2024-07-01')] }).status
    assert.equal(status('2027-01-01'), 'not-due')
    assert.equal(status('2027-01-02'), 'due')
    assert.equal(status('2028-01-01'), 'due')
    assert.equal(status('2028-01-02'), 'overdue')
  })

  test('without a period that covers the day of determination nothing is due', () => {
    assert.deepEqual(ask('2027-01-01', {}), dateless('not-due', 'para 3'))
    const ended = { service: [served('2018-03-05', '2026-12-31')] }
    assert.deepEqual(ask('2027-01-01', ended), dateless('not-due', 'para 3'))
    assert.equal(ask('2026-12-31', ended).status, 'overdue')
  })
})

describe('continuous service (para 3)', () => {
  const dueAfter = (...service: object[]) => ask('2027-01-01', { service }).due

  test('a gap of three months joins, a day more does not', () => {
    assert.equal(dueAfter(served('2018-03-05', '2023-11-30'), served('2024-02-29')), '2021-03-05')
    assert.equal(dueAfter(served('2018-03-05', '2023-11-30'), served('2024-03-01')), '2027-03-01')
  })

  test('other employment in the gap breaks service, but not where there is no day between', () => {
    assert.equal(dueAfter(served('2018-03-05', '2023-11-30', true), served('2024-01-15')), '2027-01-15')
    assert.equal(dueAfter(served('2018-03-05', '2023-11-30', true), served('2023-12-01')), '2021-03-05')
  })

  test('several joined periods are one service', () => {
    const service = [
      served('2024-01-15'),
      served('2018-03-05', '2020-01-01'),
      served('2020-03-01', '2023-12-31'),
    ]
    assert.equal(dueAfter(...service), '2021-03-05')
  })
})

describe('what moves the due date', () => {
  const certified = { service: [served('2012-03-05')], certifications: [held('2021-04-01')] }

  test('a new post moves it to a year after the appointment, an equivalent one does not', () => {
    const moved = (...appointments: object[]) => ask('2024-03-01', { ...certified, appointments })
    assert.deepEqual(moved(appointed('2023-06-01')), dated('2024-06-01', '2024-12-01', 'due', 'para 3'))
    assert.equal(moved(appointed('2023-06-01', true)).due, '2024-03-05')
    assert.equal(moved(appointed('2023-06-01', true, true)).due, '2024-06-01')
    assert.equal(moved(appointed('2023-06-01'), appointed('2023-09-01', true)).due, '2024-06-01')
    assert.equal(moved(appointed('2024-03-02')).due, '2024-03-05')
  })

  test('after leave: six to twelve months after the return, where the date is before', () => {
    const after = (to: string) => ask('2024-03-01', { ...certified, leaves: [{ from: '2022-01-01', to }] })
    assert.deepEqual(after('2023-10-30'), dated('2024-04-30', '2024-10-31', 'due', 'para 4'))
    assert.deepEqual(after('2023-09-04'), dated('2024-03-05', '2024-09-05', 'due', 'para 3'))
  })

  test('under the law: a year to eighteen months after the return', () => {
    const leaves = [{ from: '2022-01-01', to: '2023-10-30' }]
    assert.deepEqual(
      ask('2024-06-01', { ...certified, leaves }, LAW),
      dated('2024-10-31', '2025-04-30', 'due', 'art. 47(4)'),
    )
  })

  test('after study: a year after the first post taken up within three months, else when it ended', () => {
    const study = [{ from: '2022-01-01', to: '2023-11-30' }]
    const after = (...on: string[]) =>
      ask('2024-03-01', { ...certified, study, appointments: on.map((date) => appointed(date, true)) })
    assert.deepEqual(
      after('2024-02-29', '2024-01-10'),
      dated('2025-01-10', '2025-07-10', 'not-due', 'para 5'),
    )
    assert.equal(after('2024-03-01').due, '2024-03-05')
    assert.equal(after().due, '2024-03-05')
    const later = [{ from: '2022-01-01', to: '2024-04-20' }]
    assert.equal(ask('2024-05-01', { ...certified, study: later }).due, '2024-04-20')
  })

  test('after an international organisation: a year after the post, or after the day that follows it', () => {
    const secondments = [{ kind: 'international-organisation', from: '2022-01-01', to: '2023-11-30' }]
    const after = (...appointments: object[]) =>
      ask('2024-03-01', { ...certified, secondments, appointments })
    assert.deepEqual(after(), dated('2024-12-01', '2025-06-01', 'not-due', 'para 5'))
    assert.equal(after(appointed('2023-11-30', true)).due, '2024-11-30')
    assert.equal(after(appointed('2024-02-29', true)).due, '2025-02-28')
    assert.deepEqual(ask('2024-03-01', { ...certified, secondments }, LAW).cite, ['art. 47(3-2)'])
  })

  test('a correction that follows moves only to a later date, and its window is half a year again', () => {
    const leaves = [{ from: '2022-01-01', to: '2023-10-30' }]
    const secondments = [{ kind: 'international-organisation', from: '2021-12-01', to: '2021-12-31' }]
    const answer = ask('2024-03-01', { ...certified, leaves, secondments })
    assert.deepEqual(answer, dated('2024-04-30', '2024-10-31', 'due', 'para 4'))
  })
})

describe('who is set apart (paras 4, 5)', () => {
  const everything = {
    ...since2018,
    head: true,
    leaves: [{ from: '2026-12-01', to: null }],
    study: [{ from: '2026-12-01', to: '2027-01-01' }],
    secondments: [{ kind: 'state-body', from: '2026-12-01', to: null }],
  }

  test('elsewhere comes before head, head before leave, leave before study, study before organisation', () => {
    const abroad = [{ kind: 'international-organisation', from: '2027-01-01', to: null }]
    assert.deepEqual(ask('2027-01-01', everything), dateless('elsewhere', 'para 5'))
    assert.deepEqual(ask('2027-01-01', { ...everything, secondments: abroad }), dateless('exempt', 'para 4'))
    const employee = { ...everything, secondments: abroad, head: false }
    assert.deepEqual(ask('2027-01-01', employee), dateless('deferred', 'para 4'))
    assert.deepEqual(ask('2027-01-01', { ...employee, leaves: [] }), dateless('deferred', 'para 5'))
    assert.deepEqual(
      ask('2027-01-01', { ...employee, leaves: [], study: [] }),
      dateless('deferred', 'para 5'),
    )
    assert.deepEqual(ask('2027-01-01', employee, LAW), dateless('deferred', 'art. 47(4)'))
    assert.deepEqual(ask('2027-01-01', everything, LAW), dateless('elsewhere', 'art. 47(3-2)'))
  })

  test('deferral holds without service running; facts that begin later are ignored', () => {
    assert.equal(ask('2027-01-01', { leaves: [{ from: '2027-01-01', to: null }] }).status, 'deferred')
    assert.equal(ask('2027-01-01', { leaves: [{ from: '2027-01-02', to: null }] }).status, 'not-due')
  })

  test('twenty years of service: 7305 days completed before the determination', () => {
    const long = { service: [served('2007-01-01')], certifications: [held('2025-02-01')] }
    assert.equal(ask('2026-12-31', long).status, 'not-due')
    assert.deepEqual(ask('2027-01-01', long), dateless('exempt', 'para 4'))
  })

  test('days completed before a due date within the half-year count', () => {
    const long = { service: [served('2007-03-01')], certifications: [held('2024-02-01')] }
    const post = { appointments: [appointed('2026-03-01')] }
    assert.equal(ask('2027-01-01', { ...long, ...post }).status, 'exempt')
    assert.equal(ask('2027-01-01', { ...long, appointments: [appointed('2026-02-28')] }).status, 'due')
  })

  test('service interrupted counts in all its periods', () => {
    const service = [served('2000-01-01', '2014-12-31'), served('2016-01-01')]
    assert.equal(ask('2020-12-30', { service }).status, 'overdue')
    assert.equal(ask('2020-12-31', { service }).status, 'exempt')
  })

  test('credited service counts under the law and is ignored under the decree', () => {
    const creditedService = [{ kind: 'military', from: '2000-01-01', to: '2017-12-31' }]
    const employee = { ...since2018, creditedService }
    assert.equal(ask('2027-01-01', employee).status, 'overdue')
    assert.deepEqual(ask('2027-01-01', employee, LAW), dateless('exempt', 'art. 47(4)'))
    const overlapping = {
      ...since2018,
      creditedService: [{ kind: 'military', from: '2010-01-01', to: '2018-03-05' }],
    }
    assert.equal(ask('2027-01-01', overlapping).status, 'overdue')
    assert.match(ask('2027-01-01', overlapping, LAW).error ?? '', /service/)
  })
})

describe('facts that contradict themselves', () => {
  const errorOf = (employee: Facts) => ask('2027-01-01', employee).error ?? ''

  test('a period that ends before it begins is an error naming it', () => {
    assert.match(
      errorOf({ leaves: [{ from: '2025-02-02', to: '2025-02-01' }] }),
      /^employee\.leaves\[0\]\.to: /,
    )
    assert.match(errorOf({ service: [served('2025-02-02', '2025-02-01')] }), /^employee\.service\[0\]\.to: /)
  })

  test('overlapping service is an error, also on one day, with no end, and after the determination', () => {
    const overlap = /^employee\.service\[0\]\.from: /
    assert.match(errorOf({ service: [served('2020-01-01'), served('2018-03-05', '2020-01-01')] }), overlap)
    assert.match(errorOf({ service: [served('2020-01-01', '2020-05-05'), served('2018-03-05')] }), overlap)
    assert.match(errorOf({ service: [served('2028-01-01'), served('2018-03-05')] }), overlap)
  })
})

test('an initial decision subject to re-certification without a second round is owed one', () => {
  const owed = (...certifications: object[]) =>
    secondRoundOwed(
      employeeFactsSchema.parse({ branch: 'police', certifications }),
      parseCivilDate('2027-01-01'),
    )
  const again = { ...held('2026-10-12'), outcome: 'recertification' }
  assert.equal(owed(held('2023-10-12'), again)?.toString(), '2026-10-12')
  assert.equal(owed(again, { ...held('2026-12-20'), outcome: 'corresponds' }), null)
  assert.equal(owed({ ...again, annulled: true }), null)
})
