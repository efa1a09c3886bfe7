import { Context } from '@temporalio/activity'
import { Temporal } from 'temporal-polyfill'
import { type Clock, civilDateOf } from '../../platform/clock.ts'
import type { Database } from '../../records/database.ts'
import {
  failDetermination,
  finishDetermination,
  noteDeterminationProgress,
} from '../../records/determination/determination.ts'
import { parseCivilDate } from '../../regulation/civil-date.ts'
import { rulesetOf } from '../../regulation/rulesets/ruleset-of.ts'
import type { DeterminationActivities } from '../../workflows/determination/determination-activities.ts'
import { determineRoster } from './determine-roster.ts'

type Parts = { database: Database; clock: Pick<Clock, 'now'> }

/** The activities of a determination over an open database. `clock` tells when one ended: no date of law. */
export const determinationActivities = ({ database, clock }: Parts): DeterminationActivities => ({
  enterDetermination: async ({ determinationId, ruleset, at }) => {
    const asOf = civilDateOf(Temporal.Instant.from(at)).toString()
    await database.determination.createMany({
      data: [
        {
          id: determinationId,
          asOf: new Date(asOf),
          ruleset: rulesetOf(ruleset).id,
          state: 'running',
          progress: { people: 0, of: 0 },
          startedAt: new Date(at),
        },
      ],
      skipDuplicates: true,
    })
  },
  determine: async ({ determinationId, supplement }) => {
    const row = await database.determination.findUniqueOrThrow({ where: { id: determinationId } })
    if (row.state !== 'running') return
    const of = await database.employee.count()
    const context = Context.current()
    await determineRoster(
      {
        determinationId,
        supplement,
        asOf: parseCivilDate(row.asOf.toISOString().slice(0, 10)),
        ruleset: rulesetOf(row.ruleset),
        after: (context.info.heartbeatDetails as string | undefined) ?? null,
      },
      {
        database,
        progress: async (after, people) => {
          context.cancellationSignal.throwIfAborted()
          context.heartbeat(after)
          await noteDeterminationProgress(database, determinationId, { people, of })
        },
      },
    )
    await finishDetermination(database, determinationId, clock.now().toString())
  },
  giveUpDetermination: ({ determinationId }) =>
    failDetermination(database, determinationId, clock.now().toString()),
})
