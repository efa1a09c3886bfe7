import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { shippedCalendar } from '../calendar/shipped-calendar.ts'
import { recuseMember } from '../recusal/recuse-member.ts'
import { closeMeeting } from './close-meeting.ts'
import { fileOpinion } from './file-opinion.ts'
import {
  after,
  attendedBy,
  counted,
  HELD_ON,
  refusal,
  scenario,
  voted,
  withOpenItem,
} from './meeting-scenario.ts'
import { itemOf, type MeetingState } from './meeting-state.ts'
import { openDossier } from './open-dossier.ts'
import { signMinutes } from './sign-minutes.ts'

const called = after(
  scenario(),
  recuseMember(scenario(), {
    n: 1,
    memberId: 'e',
    ground: 'kinship',
    decidedBy: 'chairman',
    on: '2027-04-01',
  }),
)
const decided = (): MeetingState => {
  const all = voted(withOpenItem(attendedBy(called, 'abcde')), {
    a: 'demotion',
    b: 'demotion',
    c: 'demotion',
  })
  return after(all, counted(all))
}
const opinion = (state: MeetingState, changes: object = {}) =>
  fileOpinion(state, { id: 'o1', n: 1, memberId: 'd', filedOn: HELD_ON, sha256: 'h', ...changes })

describe('a separate opinion', () => {
  test('of a member who took part is kept with the decision, once, also when the meeting is closed', () => {
    const filed = after(decided(), opinion(decided()))
    assert.deepEqual(
      filed.opinions?.map(({ memberId, n }) => [memberId, n]),
      [['d', 1]],
    )
    refusal(opinion(filed))
    const closed = after(decided(), closeMeeting(decided(), shippedCalendar))
    assert.equal(opinion(closed).outcome, 'allowed')
  })

  test('is given until the minutes are signed by everybody', () => {
    const closed = after(decided(), closeMeeting(decided(), shippedCalendar))
    const signed = after(closed, signMinutes(closed, { signers: [...'abcdes'], on: HELD_ON }))
    assert.deepEqual(refusal(opinion(signed)), ['para 33'])
  })

  for (const [whose, changes] of [
    ['somebody who is foreign', { memberId: 'x' }],
    ['a recused member', { memberId: 'e' }],
    ['an item that there is not', { n: 9 }],
    ['the day before the meeting', { filedOn: '2027-04-07' }],
  ] as const)
    test(`of ${whose} is refused`, () => {
      refusal(opinion(decided(), changes))
    })

  test('is on a decision: an item that is not decided has none', () => {
    refusal(opinion(attendedBy(called, 'abcde')))
  })
})

describe('the dossier of an item', () => {
  const open = (state: MeetingState, openedById: string) =>
    openDossier(state, { n: 1, openedById, at: '2027-04-02T05:00:00Z' })

  test('is opened by each member and the secretary, and notes once who did and when', () => {
    const once = after(called, open(called, 'b'))
    const twice = after(once, open(once, 'b'))
    assert.deepEqual(itemOf(twice, 1)?.dossierOpened, [{ openedById: 'b', at: '2027-04-02T05:00:00Z' }])
    assert.equal(open(called, 's').outcome, 'allowed')
  })

  test('is not opened by a recused member, nor by somebody foreign', () => {
    refusal(open(called, 'e'))
    refusal(open(called, 'x'))
  })
})
