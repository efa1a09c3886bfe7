import { z } from 'zod'
import { ASKED_ABOUT } from '../../regulation/course/correction.ts'
import type { FactKind } from '../../regulation/course/facts.ts'
import { LIFE_EVENTS, MOVEMENT_REASONS } from '../../regulation/course/life-event.ts'
import { SCHEDULED_STAGES } from '../../regulation/rulesets/keys.ts'
import { profileWords } from '../profile/profile-words.ts'
import { uploadSchema } from '../upload.ts'
import { correctionFields } from './correction-fields.ts'
import { resultOf, words } from './fact-words.ts'

/** What every fact tells: of which case, when it happened, and the documents that show it. */
const told = {
  caseId: z.uuid(),
  occurredOn: z.iso.date().meta({ description: 'The civil day on which it happened.' }),
  documents: z.array(uploadSchema).max(10).default([]),
}

const form = <Kind extends FactKind, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...told, ...shape })

const signed = z.enum(['signature', 'in-system']).optional()

/** What can be submitted of a case, by kind; what the meeting tells is not among it. */
export const factForm = z.discriminatedUnion('kind', [
  form('timing-approved', { from: z.iso.date(), to: z.iso.date() }),
  form('profile', { words: profileWords.optional() }),
  form('profile-returned', { reason: words }),
  form('familiarised', { how: signed }),
  form('disagreement', { additionalInformation: z.boolean().optional() }),
  form('information', { from: words }),
  form('session', { attended: z.boolean() }),
  form('result', {
    stage: z.enum(SCHEDULED_STAGES),
    ...resultOf,
  }),
  form('missed', {
    stage: z.enum(SCHEDULED_STAGES).optional(),
    meeting: z.uuid().optional().meta({ description: 'In place of a stage: absent at the meeting.' }),
    reason: z.enum(['good', 'technical', 'none']),
    evidence: words.optional(),
  }),
  form('served', {
    of: z.literal('notice').default('notice'),
    noticeId: z.uuid().optional(),
    how: z.enum(['signature', 'in-system', 'post', 'mail']).optional(),
  }),
  form('refused-to-sign', {
    of: z.enum(['notice', 'profile', 'decision']),
    noticeId: z.uuid().optional(),
    witnesses: z.array(z.uuid()).max(10),
  }),
  form('shorter-notice-consent', {}),
  form('dossier-sent', {
    missing: z
      .array(z.strictObject({ item: words, reason: words }))
      .max(20)
      .optional(),
  }),
  form('acquainted', { how: signed, round: z.union([z.literal(1), z.literal(2)]).optional() }),
  form('life-event', {
    event: z.enum(LIFE_EVENTS),
    to: z.iso.date().nullish().meta({ description: 'The last day, where it is known.' }),
    postOn: z.iso.date().nullish().meta({ description: 'At a return: when a post was taken up.' }),
    equivalent: z.boolean().optional().meta({ description: 'Of a new post.' }),
    dutiesChanged: z.boolean().optional().meta({ description: 'Of a new post.' }),
    reason: z.enum(MOVEMENT_REASONS).optional().meta({ description: 'Why somebody is moved all the same.' }),
    withdrawn: z
      .literal(true)
      .optional()
      .meta({ description: 'What was told for this day ahead does not come.' }),
  }),
  form('meeting-day-confirmed', { reason: words }),
  form('correction', correctionFields),
  form('correction-confirmed', { correction: z.uuid().meta({ description: 'The fact that proposed it.' }) }),
  form('correction-asked', { about: z.enum(ASKED_ABOUT), words: words.optional() }),
  form('correction-answered', {
    asked: z.uuid().meta({ description: 'The fact by which it was asked.' }),
    outcome: z.enum(['corrected', 'declined']),
    reason: words,
  }),
])

/** A fact as it is submitted. */
export type FactForm = z.infer<typeof factForm>
