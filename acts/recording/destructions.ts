import { z } from 'zod'
import { readAuthorities, unitsAnsweredBy, unitsBelow } from '../../records/access/authorities.ts'
import { postStart } from '../../records/outbox/post-message.ts'
import type { Page } from '../../records/paging/page.ts'
import {
  approveDestruction as approve,
  type DestructionRecord,
  findDestruction,
  listDestructions as list,
  recordingsDue,
  storeDestruction,
} from '../../records/recording/destructions.ts'
import { RECORDING_DESTRUCTION, recordingDestructionId } from '../../workflows/destruction/input.ts'
import type { Act, ActContext } from '../act.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { grantedUnits, wholeBodyRoles } from '../permission/actor.ts'
import { HIDDEN, type Permission } from '../permission/permission.ts'
import type { PermittedAct } from '../permission/permission-table.ts'
import { permit } from '../permission/permit.ts'
import { conflict, invalid, notFound } from '../problem.ts'

const STATUSES = ['drawn-up', 'approved', 'carried-out'] as const

/** An act of destruction with what it lists. */
export const destructionAnswer = z.object({
  id: z.uuid(),
  unit: z.uuid().nullable(),
  status: z.enum(STATUSES),
  drawnUpOn: z.iso.date(),
  act: z.object({ number: z.string(), on: z.iso.date() }).nullable(),
  recordings: z.array(
    z.object({
      recording: z.uuid(),
      outcome: z.enum(['destroyed', 'kept']).nullable(),
      reason: z.string().nullable(),
    }),
  ),
})
export type DestructionAnswer = z.infer<typeof destructionAnswer>

const day = (date: Date): string => date.toISOString().slice(0, 10)

const answerOf = (row: DestructionRecord): DestructionAnswer => ({
  ...{ id: row.id, unit: row.unitId, status: row.status as DestructionAnswer['status'] },
  drawnUpOn: day(row.drawnUpOn),
  act: row.actNumber !== null && row.actOn !== null ? { number: row.actNumber, on: day(row.actOn) } : null,
  recordings: row.items.map(({ recordingId, outcome, reason }) => ({
    recording: recordingId,
    outcome: outcome as 'destroyed' | 'kept' | null,
    reason,
  })),
})

const ofUnit = (unitId: string | null) => (unitId === null ? ('wholeBody' as const) : { unitId })

const permitOnAct = async (context: ActContext, act: PermittedAct, id: string): Promise<Permission> => {
  const found = await findDestruction(context.database, id)
  return found ? permit(context, act, ofUnit(found.unitId)) : HIDDEN
}

const drawUpInput = z.strictObject({
  unit: z
    .uuid()
    .nullable()
    .default(null)
    .meta({ description: 'The unit of the commission; null: the whole body.' }),
})

/** Draws up an act of destruction over the recordings of a unit whose term is over and that nothing holds back. */
export const drawUpDestruction: Act<z.output<typeof drawUpInput>, DestructionAnswer> = {
  name: 'draw-up-destruction',
  input: drawUpInput,
  permitted: (context, { unit }) => permit(context, 'draw-up-destruction', ofUnit(unit)),
  perform: async ({ database, clock, actor, requestId }, { unit }) => {
    const before = await findDestruction(database, requestId)
    if (before) return answerOf(before)
    const today = clock.today().toString()
    const due = await recordingsDue(database, { unitId: unit, today })
    if (due.length === 0) throw conflict('There is no recording whose term is over and that nothing keeps.')
    const drawnUp = {
      id: requestId,
      unitId: unit,
      on: today,
      at: clock.now().toString(),
      byId: actor.accountId,
    }
    await database.$transaction((tx) => storeDestruction(tx, drawnUp, due))
    const made = await findDestruction(database, requestId)
    if (!made) throw notFound()
    return answerOf(made)
  },
}

/** Reads an act of destruction. */
export const readDestruction: Act<{ id: string }, DestructionAnswer> = {
  name: 'read-destruction',
  input: z.strictObject({ id: z.uuid() }),
  permitted: (context, { id }) => permitOnAct(context, 'list-destructions', id),
  perform: async ({ database }, { id }) => {
    const found = await findDestruction(database, id)
    if (!found) throw notFound()
    return answerOf(found)
  },
}

const listInput = z.strictObject({ status: z.enum(STATUSES).optional(), ...pageFields })
const position = z.tuple([z.iso.datetime(), z.uuid()])

/** What the list of acts answers. */
export const destructionsAnswer = pageSchema(destructionAnswer)

/** Lists the acts of destruction of the units that the actor answers for. */
export const listDestructions: Act<z.output<typeof listInput>, Page<DestructionAnswer>> = {
  name: 'list-destructions',
  input: listInput,
  permitted: (context) => permit(context, 'list-destructions', 'body'),
  perform: async (context, { status, ...asked }) => {
    const units = await unitsOf(context)
    const found = await list(context.database, { units, status, page: pageRequest(asked, position) })
    return { ...found, items: found.items.map(answerOf) }
  },
}

const unitsOf = async ({ actor, database }: ActContext): Promise<string[] | 'all'> => {
  if (wholeBodyRoles(actor).size > 0) return 'all'
  const authorities = await readAuthorities(database)
  const answered = (['personnel', 'head'] as const).flatMap((role) =>
    unitsAnsweredBy(authorities, role, grantedUnits(actor, role)),
  )
  return [...new Set([...answered, ...unitsBelow(authorities, grantedUnits(actor, 'auditor'))])]
}

const approveInput = z.strictObject({
  id: z.uuid(),
  actNumber: z.string().trim().min(1).max(100),
  actOn: z.iso.date(),
})

/**
 * The head approves an act of destruction by its number and day; it is carried out at once, each recording judged anew: what
 * an appeal, a court or a hold came to keep meanwhile is left (para 29).
 */
export const approveDestruction: Act<z.infer<typeof approveInput>, DestructionAnswer> = {
  name: 'approve-destruction',
  input: approveInput,
  permitted: (context, { id }) => permitOnAct(context, 'approve-destruction', id),
  perform: async ({ database, clock, actor }, { id, actNumber, actOn }) => {
    if (actOn > clock.today().toString()) throw invalid('actOn', `${actOn} lies ahead`)
    const at = clock.now().toString()
    await database.$transaction(async (tx) => {
      const isNew = await approve(tx, id, { actNumber, actOn, byId: actor.accountId, at })
      const workflow = { workflowId: recordingDestructionId(id), type: RECORDING_DESTRUCTION }
      if (isNew) await postStart(tx, { ...workflow, args: [{ destructionId: id, at }] })
    })
    const approved = await findDestruction(database, id)
    if (!approved) throw notFound()
    if (approved.actNumber !== actNumber) throw conflict('The act was approved already under another number.')
    return answerOf(approved)
  },
}
