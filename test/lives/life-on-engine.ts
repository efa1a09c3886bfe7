import { randomUUID } from 'node:crypto'
import { WorkflowUpdateFailedError } from '@temporalio/client'
import { Temporal } from 'temporal-polyfill'
import { readLog } from '../../records/case/read-log.ts'
import type { CaseStep } from '../../regulation/course/case-step.ts'
import type { CaseFact } from '../../regulation/course/facts.ts'
import type { CaseFrame } from '../../regulation/course/frame.ts'
import { dayOf, type Life, type Message, messageOf } from '../../regulation/course/lives/live.ts'
import { dayFor, dutyOf } from '../../regulation/course/lives/message-of.ts'
import type { Move } from '../../regulation/course/lives/script.ts'
import { calendarAmendedSignal, factSignal, scheduleUpdate } from '../../workflows/certification/messages.ts'
import { type CaseOnEngine, openCase } from '../certification/case-ground.ts'
import type { TestDatabase } from '../database.ts'
import type { TestEngine } from '../engine.ts'
import { untilSeen } from '../until.ts'

type Ground = { engine: TestEngine; database: TestDatabase['database'] }
type OnEngine = Pick<Life, 'state' | 'day' | 'messages'> & { on: CaseOnEngine }

/** How long a life is watched after its last move, in days. */
const AFTERWARDS = 45

/** Lives a random life as a case on the engine, its time skipped at the end; answers what is on record of it. */
export const liveOnEngine = async (
  { engine, database }: Ground,
  given: CaseFrame,
  script: readonly Move[],
): Promise<Life> => {
  const { caseId: _c, employeeId: _e, ...frame } = given
  const on = await openCase({ engine, database }, frame)
  const day = Temporal.PlainDate.from(given.openedAt.slice(0, 10))
  await on.until(({ seq }) => seq > 0)
  const life: OnEngine = { on, day, messages: [], state: await on.query() }
  for (const move of script) {
    await act(life, move)
    if (life.state.status === 'closed') break
  }
  await settle(engine, life)
  const entries = await readLog(database, { caseId: on.caseId })
  // The laws read of the steps their entries only.
  const steps = [{ entries } as unknown as CaseStep]
  return { frame: on.frame, day: life.day, messages: life.messages, state: await on.query(), steps }
}

const act = async (life: OnEngine, move: Move): Promise<void> => {
  const duty = move.move === 'comply' ? dutyOf(life.state, move.pick) : undefined
  life.day = dayOf(life, move, dayFor(life.state, duty))
  const message = messageOf(life, move)
  if (!message) return
  const sent = move.move === 'again' ? message : known(message, life.on)
  life.messages.push(sent)
  await tell(life.on, sent)
  life.state = await life.on.query()
}

/** A message as it can be on record: its ids are ids. */
const known = (message: Message, { personnelEmployeeId, headId }: CaseOnEngine): Message => {
  const key = randomUUID()
  if (!('fact' in message)) return { ...message, key }
  const { fact } = message
  const actors: Record<string, string> = { p: personnelEmployeeId, q: headId }
  const actorId = fact.actorId === null ? null : (actors[fact.actorId] ?? fact.actorId)
  const data = JSON.parse(
    JSON.stringify(fact.data).replaceAll(/"m(\d+)"/g, (_, n: string) => `"${uuidOf(n)}"`),
  )
  return { ...message, key, fact: { ...fact, key, actorId, data } as CaseFact }
}

const uuidOf = (n: string): string => `00000000-0000-4000-8000-${n.padStart(12, '0')}`

/** Tells it and waits until the case itself knows it: what changes nothing leaves no trace on record. */
const tell = async (on: CaseOnEngine, message: Message): Promise<void> => {
  const { key, at } = message
  if ('wish' in message) return wish(on, message)
  if ('fact' in message) await on.handle.signal(factSignal, message.fact)
  else {
    const { off, working } = (await on.query()).frame.calendar
    const days = { off: [...new Set([...off, message.off])], working: [...working] }
    await on.handle.signal(calendarAmendedSignal, { key, at, version: key, ...days })
  }
  await untilSeen(
    () => on.query(),
    ({ seen }) => seen.includes(key),
  )
}

/** What is unlawful is refused, and changes nothing. */
const wish = async (
  on: CaseOnEngine,
  { key, at, wish }: Extract<Message, { wish: unknown }>,
): Promise<void> => {
  const request = { key, at, actorId: on.personnelEmployeeId, schedule: wish }
  try {
    await on.handle.executeUpdate(scheduleUpdate, { args: [request] })
  } catch (error) {
    if (!(error instanceof WorkflowUpdateFailedError)) throw error
  }
}

/** Time goes on until a while after the last day that the case knows of; nothing of it is in flight then. */
const settle = async (engine: TestEngine, { on, state }: OnEngine): Promise<void> => {
  if (state.status === 'closed') return void (await on.handle.result())
  const ahead = Math.max(0, Date.parse(state.now) - Date.now()) / 1_000
  await engine.fastForward(on.workflowId, Math.ceil(ahead) + AFTERWARDS * 86_400)
}
