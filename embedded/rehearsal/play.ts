import { Temporal } from 'temporal-polyfill'
import { type CaseInPlay, type CaseLine, readAllCases, readCase } from './case-in-play.ts'
import { dayOf, PERFORMANCES } from './duties.ts'
import type { DutyInPlay } from './duty.ts'
import type { Scene } from './scene.ts'
import { type Happened, tellHappened } from './telling.ts'

/** What `POST /rehearsal` answers, as far as the play looks. */
type Advanced = {
  now: string
  today: string
  next: string | null
  reached: boolean
  held: string[]
  happened: Happened
}

/** Duties in the order in which they are done on one day. */
const ORDER = Object.keys(PERFORMANCES)
/** Longer than any round: what needs more passes in one day does not come to an end. */
const MOST_PASSES = 40
/** Days without anything to do, after which the play is stuck. */
const MOST_DAYS = 500

type Planned = DutyInPlay & { on: string }

/** The cases of the play as they were last read; those that moved are read again. */
type Board = Map<string, CaseInPlay>

/**
 * Plays until every case is closed: each day everybody does what he owes, then time moves on to the next day on
 * which somebody has something to do.
 *
 * @throws Error when nobody has anything to do and cases are open, or the clock is held
 */
export async function play(scene: Scene): Promise<void> {
  const board: Board = new Map()
  await settle(scene, board)
  await readAll(scene, board)
  for (let day = 0; day < MOST_DAYS && openCases(board).length > 0; day += 1) {
    await playDay(scene, board)
    await moveOn(scene, board)
  }
  const open = openCases(board)
  if (open.length > 0) throw new Error(`cases stay open: ${open.map(({ read }) => read.number).join(', ')}`)
}

const openCases = (board: Board): CaseInPlay[] =>
  [...board.values()].filter(({ read }) => read.state === 'open')

async function playDay(scene: Scene, board: Board): Promise<void> {
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const due = plan(scene, board).filter(({ on }) => on <= scene.today)
    if (due.length === 0) return
    const [first] = due
    // One kind of act at a time: what follows from it is looked at before the next.
    for (const duty of due.filter(({ owed }) => owed.act === first?.owed.act)) {
      await PERFORMANCES[duty.owed.act]?.perform(duty)
      board.delete(duty.of.read.id)
    }
    await settle(scene, board)
    await readAll(scene, board)
  }
  const left = plan(scene, board).filter(({ on }) => on <= scene.today)
  throw new Error(
    `${scene.today} does not come to an end: ${left.map(({ of, owed }) => `${of.read.number} ${owed.act}`).join(', ')}`,
  )
}

/** What everybody will do and when, the earliest first, on one day in the order of the course. */
function plan(scene: Scene, board: Board): Planned[] {
  const planned = openCases(board).flatMap((of) =>
    of.read.owed.flatMap((owed) => {
      const on = dayOf({ scene, of, owed })
      return on === null ? [] : [{ scene, of, owed, on }]
    }),
  )
  return planned.sort((one, other) => compare(one.on, other.on) || rank(one) - rank(other))
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
const rank = ({ owed }: Planned): number => ORDER.indexOf(owed.act)

/** To the next day on which somebody acts, or else to the next on which something happens by itself. */
async function moveOn(scene: Scene, board: Board): Promise<void> {
  if (openCases(board).length === 0) return
  const [next] = plan(scene, board)
  const goal = next ? { to: next.on } : NEXT
  const before = scene.today
  await advance(scene, board, goal)
  if (next === undefined && scene.today === before)
    throw new Error(`nothing happens any more after ${before}`)
  await readAll(scene, board)
}

/** Until everything that was told is handled and every notice is on its way no more. */
export const settled = (scene: Scene): Promise<void> => settle(scene, new Map())

/** To a later day, with nobody doing anything on the way. */
export async function moveTo(scene: Scene, day: string): Promise<void> {
  await advance(scene, new Map(), { to: day })
}

/** Everything that was told is handled, every notice settled, before anybody looks again. */
async function settle(scene: Scene, board: Board): Promise<void> {
  const { now } = await scene.as('personnel').get<{ now: string }>('/rehearsal')
  await advance(scene, board, { to: Temporal.Instant.from(now).add(A_MOMENT).toString() })
}

const NEXT = { next: true } as const

/** The clock runs on while it is asked for. */
const A_MOMENT = { seconds: 2 }

async function advance(scene: Scene, board: Board, goal: { to: string } | { next: true }): Promise<void> {
  for (;;) {
    const advanced = await scene.as('personnel').post<Advanced>('/rehearsal', goal)
    for (const { caseId } of advanced.happened.log) board.delete(caseId)
    for (const { caseId } of advanced.happened.notices) board.delete(caseId ?? '')
    if (advanced.today !== scene.today) scene.diary.day(advanced.today)
    scene.today = advanced.today
    if (advanced.happened.log.some(({ caseId }) => !scene.cases.has(caseId))) await readLines(scene)
    tellHappened(scene, advanced.happened)
    if (advanced.reached) return
    if (advanced.held.length > 0) throw new Error(`the clock is held: ${advanced.held.join('; ')}`)
  }
}

/** The lines of all cases; whose each is, is kept for the diary. */
async function readLines(scene: Scene): Promise<CaseLine[]> {
  const lines = await readAllCases(scene)
  for (const { id, employee } of lines) scene.cases.set(id, scene.personById(employee.id))
  return lines
}

/** Reads every open case that moved since it was read. */
async function readAll(scene: Scene, board: Board): Promise<void> {
  for (const { id, state } of await readLines(scene))
    if (!board.has(id) && state === 'open') board.set(id, await readCase(scene, id))
}
