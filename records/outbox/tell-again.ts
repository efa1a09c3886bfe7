import type { Database } from '../database.ts'

/**
 * Facts that their case was told of so many seconds ago and has not judged are told again, under the same key: whoever
 * has heard them ignores it, and a case that has ended has them refused by its relay. Nothing is left unanswered.
 *
 * @returns how many
 * @example await tellAgain(database, { afterSeconds: 3_600 }) //=> 0
 */
export const tellAgain = async (
  database: Pick<Database, '$executeRaw'>,
  { afterSeconds }: { afterSeconds: number },
): Promise<number> => database.$executeRaw`
  update "OutboxMessage" as message set "deliveredAt" = null, "leasedUntil" = null
  from "Fact" as fact join "Case" as owner on owner."id" = fact."caseId"
  where fact."judgement" is null and message."workflowId" = owner."workflowId"
    and message.kind = 'signal' and message.name = 'fact' and message.args->0->>'key' = fact."id"::text
    and message."deliveredAt" < now() - make_interval(secs => ${afterSeconds})`
