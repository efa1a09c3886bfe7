import { Temporal } from 'temporal-polyfill'
import type { CaseStep } from '../case-step.ts'
import { amend, open, pass, take } from '../course.ts'
import type { LogEntry } from '../events.ts'
import type { CaseFact } from '../facts.ts'
import type { CaseFrame } from '../frame.ts'
import type { WishedSchedule } from '../schedule.ts'
import { setDates } from '../set-dates.ts'
import type { CaseState } from '../state.ts'
import type { NewId, Went } from '../step.ts'
import { at, complying, dayFor, dutyOf, factOf, wishOf } from './message-of.ts'
import type { Move } from './script.ts'

/** Something that a case is told, as of the instant at which it was received. */
export type Message = { at: string; key: string } & (
  | { fact: CaseFact }
  | { wish: WishedSchedule }
  | { off: string }
)

/** A life as it is lived: what was recorded of it, and what it was told, in order. */
export type Life = {
  frame: CaseFrame
  state: CaseState
  steps: CaseStep[]
  messages: Message[]
  day: Temporal.PlainDate
}

/** New ids, one after the other. */
export const newIds = (): NewId => {
  let count = 0
  return () => `n${++count}`
}

/** Lives a life: after each move the case has handled what it was told, and all that was due. */
export const live = (frame: CaseFrame, script: readonly Move[], newId: NewId = newIds()): Life => {
  const opened = open(frame, newId)
  const life: Life = {
    frame,
    state: opened.state,
    steps: opened.step ? [opened.step] : [],
    messages: [],
    day: Temporal.PlainDate.from(frame.openedAt.slice(0, 10)),
  }
  for (const move of script) act(life, move, newId)
  return life
}

const act = (life: Life, move: Move, newId: NewId): void => {
  const duty = move.move === 'comply' ? dutyOf(life.state, move.pick) : undefined
  life.day = dayOf(life, move, dayFor(life.state, duty))
  const went = (then: Went) => {
    life.state = then.state
    if (then.step) life.steps.push(then.step)
  }
  const message = messageOf(life, move)
  if (message) {
    life.messages.push(message)
    went(pass(life.state, message.at, newId, 'held'))
    went(handled(life.state, message, newId))
  }
  went(pass(life.state, at(life.day), newId))
}

/** The day on which a move is made; `set`: the day that is set for what it does. */
export const dayOf = ({ day }: Pick<Life, 'day'>, move: Move, set: string | null): Temporal.PlainDate => {
  if (move.move === 'wait') return day.add({ days: move.days })
  return set && set > day.toString() ? Temporal.PlainDate.from(set) : day
}

/** What a move tells the case; null where it tells nothing. */
export const messageOf = (
  { state, day, messages }: Pick<Life, 'state' | 'day' | 'messages'>,
  move: Move,
): Message | null => {
  const key = `k${messages.length}`
  const now = { at: at(day), key }
  switch (move.move) {
    case 'wait':
      return null
    case 'schedule':
      return { ...now, wish: wishOf(state, day, move.meetingIn) }
    case 'again':
      // A verdict that is asked for again under its key is answered before the case hears of it.
      return messages.findLast((message) => !('wish' in message)) ?? null
    case 'amend':
      return { ...now, off: day.add({ days: move.inDays }).toString() }
    case 'fact': {
      const fact = factOf(state, move, { key, day })
      return { at: fact.receivedAt, key, fact }
    }
    case 'comply': {
      const duty = dutyOf(state, move.pick)
      if (!duty) return null
      if (duty.act === 'schedule') return { ...now, wish: wishOf(state, day, null) }
      const fact = complying(state, duty, { key, day, pick: move.pick })
      return { at: fact.receivedAt, key, fact }
    }
  }
}

/** What comes of a message. */
export const handled = (state: CaseState, message: Message, newId: NewId): Went => {
  const { key } = message
  if ('fact' in message) return take(state, message.fact, newId)
  if ('wish' in message) {
    if (state.seen.includes(key)) return { state, step: null }
    return setDates(state, { key, at: message.at, actorId: 'p', schedule: message.wish }, newId).went
  }
  const { off, working } = state.frame.calendar
  const days = { off: [...new Set([...off, message.off])], working }
  return amend(state, { key, at: message.at, version: key, ...days }, newId)
}

/** The log of a life. */
export const entriesOf = ({ steps }: Pick<Life, 'steps'>): LogEntry[] =>
  steps.flatMap(({ entries }) => [...entries])
