import { z } from 'zod'
import { readAuthorities, unitsAnsweredBy, unitsBelow } from '../../records/access/authorities.ts'
import type { Page } from '../../records/paging/page.ts'
import { listDestructions as list } from '../../records/recording/destructions.ts'
import type { Act, ActContext } from '../act.ts'
import { pageFields, pageRequest, pageSchema } from '../page-input.ts'
import { grantedUnits, wholeBodyRoles } from '../permission/actor.ts'
import { permit } from '../permission/permit.ts'
import {
  answerOf,
  DESTRUCTION_STATUSES,
  type DestructionAnswer,
  destructionAnswer,
} from './destruction-answer.ts'

const input = z.strictObject({ status: z.enum(DESTRUCTION_STATUSES).optional(), ...pageFields })
const position = z.tuple([z.iso.datetime(), z.uuid()])

/** What the list of acts answers. */
export const destructionsAnswer = pageSchema(destructionAnswer)

/** Lists the acts of destruction of the units that the actor answers for. */
export const listDestructions: Act<z.output<typeof input>, Page<DestructionAnswer>> = {
  name: 'list-destructions',
  input,
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
