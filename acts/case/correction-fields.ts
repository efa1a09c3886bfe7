import { z } from 'zod'
import { CORRECTABLE } from '../../regulation/course/correction.ts'
import { DECISION_KEYS, GROUND_KEYS, SCHEDULED_STAGES } from '../../regulation/rulesets/keys.ts'
import { resultOf, words } from './fact-words.ts'

/** What a correction tells: what was wrong, what is right, and how the mistake came about. */
export const correctionFields = {
  corrects: z.enum(CORRECTABLE),
  round: z
    .union([z.literal(1), z.literal(2)])
    .optional()
    .meta({ description: 'Of which round; left out: the one that runs.' }),
  stage: z.enum(SCHEDULED_STAGES).optional().meta({ description: 'Of a result, its day, an absence.' }),
  ...resultOf,
  on: z.iso
    .date()
    .nullish()
    .meta({ description: 'The right day of an act or a stage; null: the act never happened.' }),
  absence: z
    .enum(['good', 'technical', 'none', 'was-there'])
    .optional()
    .meta({ description: 'The right reason of an absence; was-there: there was none.' }),
  of: z.enum(['profile', 'decision']).optional().meta({ description: 'Of witnesses.' }),
  witnesses: z.array(z.uuid()).max(10).optional(),
  document: z.uuid().optional().meta({ description: 'The wrong document; the right one is attached.' }),
  grounds: z.array(z.enum(GROUND_KEYS)).max(5).optional().meta({ description: 'Of a decision.' }),
  recommendation: z.enum(['reserve', 'promotion']).nullish().meta({ description: 'Of a decision.' }),
  present: z.array(z.uuid()).max(50).optional().meta({ description: 'Of a vote: the members present.' }),
  votes: z
    .record(z.uuid(), z.enum(DECISION_KEYS).nullable())
    .optional()
    .meta({ description: 'Of a vote: what each member voted; null abstained.' }),
  reason: words,
}
