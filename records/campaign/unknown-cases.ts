import type { Database } from '../database.ts'
import type { PlacementProblem } from './list-placements.ts'

/**
 * Refuses every waiting placement of a campaign whose case has no row: nothing could be set of it, and the campaign would
 * wait for it for ever.
 *
 * @returns how many were refused
 * @example await refuseUnknownCases(database, campaignId, { detail: 'There is no such case on record.' }) //=> 0
 */
export const refuseUnknownCases = async (
  database: Pick<Database, '$executeRaw'>,
  campaignId: string,
  problem: PlacementProblem,
): Promise<number> =>
  database.$executeRaw`
    UPDATE "CampaignPlacement" AS placed SET "state" = 'refused', "problem" = ${JSON.stringify(problem)}::jsonb
    WHERE placed."campaignId" = ${campaignId}::uuid AND placed."state" IN ('planned', 'scheduled')
      AND NOT EXISTS (SELECT 1 FROM "Case" WHERE "Case"."id" = placed."caseId")`
