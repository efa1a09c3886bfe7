import { z } from 'zod'
import { listUnits as readUnits, type UnitLine } from '../../records/roster/list-units.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'

/** What `GET /units` answers. */
export const unitsAnswer = z.object({
  units: z.array(
    z.object({
      id: z.uuid(),
      code: z.string(),
      name: z.string(),
      kind: z.string(),
      depth: z.int().meta({ description: 'How many units stand above it.' }),
    }),
  ),
})

/** The units of the body as a tree, for whoever chooses one; it says nothing about people. */
export const listUnits: Act<Record<string, never>, { units: UnitLine[] }> = {
  name: 'list-units',
  input: z.strictObject({}),
  permitted: (context) => permit(context, 'list-units', 'body'),
  perform: async ({ database }) => ({ units: await readUnits(database) }),
}
