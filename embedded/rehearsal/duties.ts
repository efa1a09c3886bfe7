import { follow } from './aftermath-scene.ts'
import { tell } from './case-in-play.ts'
import { confirmCorrection } from './correction-scene.ts'
import { laterOf, workingDayAfter, workingDayBefore } from './days.ts'
import type { DutyInPlay, Performance } from './duty.ts'
import { callMeeting, holdMeeting } from './meeting-scene.ts'
import { familiarise, submitProfile } from './profile-scene.ts'
import { witnessesFor } from './scene.ts'
import { schedule } from './schedule-scene.ts'
import { serveByHand } from './service-scene.ts'
import { holdStage, missedBefore } from './stage-scene.ts'

const today = ({ scene }: DutyInPlay): string => scene.today
const advised = ({ scene, owed }: DutyInPlay): string => owed.advised ?? owed.limit ?? scene.today

/** Owed by the case, and not done as a duty of its own. */
const LEFT: Performance = { on: () => null, perform: async () => undefined }

const ANOTHER_SESSION_AFTER_DAYS = 6

/** How each act that a case may be owed is done by whoever owes it. */
export const PERFORMANCES: Readonly<Record<string, Performance>> = {
  schedule: { on: today, perform: schedule },
  'serve-notice': { on: today, perform: serveByHand },
  'shorter-notice-consent': {
    on: today,
    perform: (duty) => tellOf(duty, 'shorter-notice-consent', duty.of.person.member.personnelNumber),
  },
  session: {
    on: ({ of, scene }) => workingDayBefore(of.read.startOn ?? scene.today, 7),
    perform: async (duty) => {
      await tellOf(duty, 'session', duty.of.personnel, { attended: true })
      duty.scene.diary.note('explanatory session', duty.of.person.name)
    },
  },
  information: {
    on: ({ scene }) => scene.today,
    perform: async (duty) => {
      await tellOf(duty, 'information', duty.of.personnel, { from: 'the unit of earlier service' })
      duty.scene.diary.note('information from the earlier unit (para 12)', duty.of.person.name)
    },
  },
  profile: {
    on: (duty) =>
      duty.of.part.profile === 'late' && duty.of.read.round === 1
        ? workingDayAfter(duty.owed.limit ?? today(duty), 2)
        : advised(duty),
    perform: submitProfile,
  },
  familiarised: { on: advised, perform: familiarise },
  disagreement: {
    on: ({ of, owed, scene }) =>
      of.part.disagreement && of.read.round === 1 ? workingDayBefore(owed.limit ?? scene.today, 1) : null,
    perform: async (duty) => {
      const { person } = duty.of
      await tellOf(duty, 'disagreement', person.member.personnelNumber, { additionalInformation: true })
      duty.scene.diary.note('disagreement with the profile', person.name, 'in writing, to the chairman')
    },
  },
  result: {
    on: (duty) =>
      missedBefore(duty) ? workingDayAfter(advised(duty), ANOTHER_SESSION_AFTER_DAYS) : advised(duty),
    perform: holdStage,
  },
  'dossier-sent': {
    on: advised,
    perform: async (duty) => {
      await tellOf(duty, 'dossier-sent', duty.of.personnel, { missing: [] })
      duty.scene.diary.note('dossier sent to the commission', duty.of.person.name)
    },
  },
  // Where no announcement is prescribed, the members still need a week to prepare.
  'call-meeting': {
    on: ({ owed, scene }) => owed.advised ?? workingDayBefore(owed.limit ?? scene.today, 7),
    perform: callMeeting,
  },
  decide: {
    on: ({ of, owed, scene }) => scene.resumes.get(of.read.meetingId ?? '') ?? owed.limit ?? scene.today,
    perform: holdMeeting,
  },
  acquainted: {
    on: ({ of, scene }) => workingDayAfter(of.read.rounds?.decisions.at(-1)?.on ?? scene.today, 1),
    perform: async (duty) => {
      await acquaint(duty)
      await follow(duty)
    },
  },
  'correction-confirmed': { on: today, perform: confirmCorrection },
  // The minutes are signed when the meeting is closed, also after an adjournment.
  minutes: LEFT,
  // An order and an appeal are gone through as soon as the decision is known; what is left of them is left by the script.
  'head-order': LEFT,
  'forward-appeal': LEFT,
  'answer-appeal': LEFT,
  'review-order': LEFT,
}

/** When a duty is done: never before today, which may be past the day that was advised. */
export function dayOf(duty: DutyInPlay): string | null {
  const performance = PERFORMANCES[duty.owed.act]
  if (!performance) throw new Error(`the play knows no way to do ${duty.owed.act}`)
  const on = performance.on(duty)
  return on === null ? null : laterOf(on, duty.scene.today)
}

const tellOf = ({ scene, of }: DutyInPlay, kind: string, by: string, data: object = {}) =>
  tell(scene, of, { by, kind, data })

async function acquaint(duty: DutyInPlay): Promise<void> {
  const { scene, of } = duty
  if (of.part.acquaintance === 'refuses-to-sign') {
    const witnesses = witnessesFor(scene, of.person)
    await tellOf(duty, 'refused-to-sign', of.personnel, { of: 'decision', witnesses })
    scene.diary.note('acquainted with the decision', of.person.name, 'refused to sign, two witnesses')
    return
  }
  await tellOf(duty, 'acquainted', of.personnel, { how: 'signature' })
  scene.diary.note('acquainted with the decision', of.person.name)
}
