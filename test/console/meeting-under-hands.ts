import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedCalendar } from '../../regulation/calendar/shipped-calendar.ts'
import { workingDaysAfter } from '../../regulation/calendar/working-days.ts'
import { days } from './form-to-send.ts'
import type { FormAtHand } from './hands-at-a-meeting.ts'
import { type MeetingScreen, NEXT_DAY } from './meeting-screen.ts'
import { SecondMeeting } from './second-meeting.ts'

const DAY = workingDaysAfter(shippedCalendar, NEXT_DAY, 10)
const DAY_AFTER = workingDaysAfter(shippedCalendar, DAY, 1)

/** The secretary and the chairman, each with the same form before him. */
const both = (form: Omit<FormAtHand, 'by'>): FormAtHand[] => [
  { ...form, by: 'S' },
  { ...form, by: 'M1' },
]

const onFirst = (link: string, answers: FormAtHand['answers'] = {}) => ({ from: '/items/1', link, answers })

const vote = (by: string, option: string): FormAtHand => ({ ...onFirst('vote?', { option }), by })

/** A further meeting, at which everybody presses twice, and several do the same at the very same moment. */
export const meetingIsUnderHands = (screen: MeetingScreen): void => {
  const meeting = new SecondMeeting()
  const { idOf, press } = meeting
  /** Of the two one is taken, and the other is told why not. */
  const once = async (form: Omit<FormAtHand, 'by'>, leaves: Readonly<Record<string, number>>) =>
    assert.equal((await press(both(form), leaves)).length, 1)
  const attendance = () => ({
    link: 'attendance',
    answers: { present: ['M1', 'M2', 'M3', 'M4'].map(idOf) },
  })

  test('a recusal that two people enter at once is entered once, and so is what opens the meeting', async () => {
    await meeting.call(screen.desk, { heldOn: DAY, calledOn: NEXT_DAY })
    screen.desk.moveTo(DAY, 10)
    const ground = { ground: 'kinship', decidedBy: 'commission', ...days({ on: DAY.toString() }) }
    const recusal = { from: '/items/3', link: 'recusal', answers: { ...ground, member: idOf('M5') } }
    await once(recusal, { MemberRecused: 1 })
    await once(attendance(), { AttendanceRecorded: 1, MeetingOpened: 1 })
  })

  test('an item is opened once from several windows, and of two who count the same question one does', async () => {
    await once(onFirst('open', { employee: 'came' }), { ItemOpened: 1 })
    for (const _ of [1, 2]) await once(onFirst('question', { member: idOf('M2') }), { QuestionAsked: 1 })
    assert.equal((await meeting.firstItem()).questions, 2)
  })

  test('members who vote at the very same moment have one vote each, though the secretary enters one as well', async () => {
    const entered = { ...onFirst(`vote?question=decision&round=1&member=${idOf('M3')}`), by: 'S' }
    await press(
      [
        ...[vote('M1', 'corresponds'), vote('M2', 'recertification'), vote('M3', 'demotion')],
        { ...entered, answers: { option: 'demotion' } },
      ],
      { VoteCast: 3 },
    )
    assert.deepEqual((await meeting.firstItem()).ballot?.votes, {
      ...{ [idOf('M1')]: 'corresponds', [idOf('M2')]: 'recertification', [idOf('M3')]: 'demotion' },
    })
  })

  test('a round that two people count while a vote is on its way is counted once, with that vote or told that it is over', async () => {
    const taken = await press([vote('M4', 'corresponds'), ...both(onFirst('count?'))])
    const { rounds, ballot } = await meeting.firstItem()
    const [{ counts = {} } = {}] = rounds
    assert.deepEqual([rounds.length, ballot?.round, ballot?.votes], [1, 2, {}])
    assert.equal(taken.filter((by) => by !== 'M4').length, 1)
    assert.equal(counts.corresponds, taken.includes('M4') ? 2 : 1)
  })

  test('the count that decides is made once, and one opinion of a member is kept, whoever brings it', async () => {
    await press(
      ['M1', 'M2', 'M3', 'M4'].map((by) => vote(by, 'corresponds')),
      { VoteCast: 4 },
    )
    await once(onFirst('count?'), { RoundCounted: 1, ItemDecided: 1 })
    const words = { words: 'The profile is too short.' }
    const entered = { ...onFirst('opinion', { ...words, member: idOf('M3') }), by: 'S' }
    const taken = await press([{ ...onFirst('opinion', words), by: 'M3' }, entered], { OpinionFiled: 1 })
    assert.equal(taken.length, 1)
    const where = { meetingId: meeting.id }
    assert.equal(await screen.desk.database.separateOpinion.count({ where }), 1)
  })

  test('it is postponed, adjourned, resumed and closed once, and signed once by each', async () => {
    const postponement = { from: '/items/2', link: 'postponement', answers: { ground: 'technical' } }
    await once(postponement, { ItemPutOff: 1 })
    const until = { reason: 'end-of-day', ...days({ resumesOn: DAY_AFTER.toString() }) }
    await once({ link: 'adjournment', answers: until }, { MeetingAdjourned: 1 })
    screen.desk.moveTo(DAY_AFTER, 10)
    await once(attendance(), { AttendanceRecorded: 1, MeetingResumed: 1 })
    await once({ link: 'close' }, { ItemPutOff: 1, MeetingClosed: 1 })
    const signers = ['M1', 'M2', 'M3', 'M4', 'S'].map(idOf)
    const signed = await press(both({ link: 'minutes', answers: { signers } }), {
      ...{ MinutesSigned: 5, MinutesCompleted: 1 },
    })
    assert.equal(signed.length, 2)
  })
}
