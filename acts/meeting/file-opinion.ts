import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Transaction } from '../../records/database.ts'
import { recordDocument } from '../../records/document/record-document.ts'
import { storeOpinion } from '../../records/meeting/opinions.ts'
import { fileOpinion as judgeOpinion } from '../../regulation/meeting/file-opinion.ts'
import type { MeetingState } from '../../regulation/meeting/meeting-state.ts'
import { opinionFiledSignal } from '../../workflows/meeting/messages.ts'
import type { Act, ActContext } from '../act.ts'
import { type KeptDocument, keepDocuments } from '../document/keep-document.ts'
import { permit } from '../permission/permit.ts'
import { conflict, forbidden, invalid } from '../problem.ts'
import { uploadSchema } from '../upload.ts'
import { meetingUnderWay } from './ask-meeting.ts'
import { requireNotOwnItem } from './own-case.ts'
import { requireLawful, tellMeeting } from './tell-meeting.ts'

const input = z.strictObject({
  id: z.uuid(),
  n: z.coerce.number().int().min(1),
  member: z
    .uuid()
    .optional()
    .meta({ description: 'Whose opinion it is, when the secretary enters it; left out: one’s own.' }),
  filedOn: z.iso.date(),
  words: z
    .string()
    .trim()
    .min(1)
    .max(5000)
    .optional()
    .meta({ description: 'Or a document that holds them.' }),
  documents: z.array(uploadSchema).max(1).default([]),
})
type Input = z.infer<typeof input>

/** What filing a separate opinion answers. */
export const filedOpinionAnswer = z.object({ id: z.uuid(), n: z.int(), member: z.uuid(), sha256: z.string() })
type Answer = z.infer<typeof filedOpinionAnswer>

/** A member's separate opinion on a decision, kept with the minutes: in words, or as a document. */
export const fileOpinion: Act<Input, Answer> = {
  name: 'file-opinion',
  input,
  permitted: (context, { id }) => permit(context, 'file-opinion', { meetingId: id }),
  perform: async (context, asked) => {
    const { database, requestId: id } = context
    const before = await database.separateOpinion.findUnique({ where: { id } })
    if (before) return { id, n: before.n, member: before.memberId, sha256: before.sha256 }
    const { state } = await meetingUnderWay(context, asked.id)
    requireNotOwnItem(context, state, asked.n)
    const memberId = whose(context, asked, state)
    if (asked.filedOn > context.clock.today().toString()) throw invalid('filedOn', 'lies in the future')
    if ((asked.words === undefined) === (asked.documents.length === 0))
      throw invalid('words', 'give the words of the opinion, or the document that holds them')
    return keepDocuments(context, { uploads: asked.documents, field: 'documents' }, ([kept]) =>
      database.$transaction((tx) => file(tx, context, { asked, memberId, state, kept: kept ?? null })),
    )
  },
}

const whose = ({ actor }: ActContext, { member }: Input, { secretaryId }: MeetingState): string => {
  const memberId = member ?? actor.employeeId
  if (memberId === null) throw invalid('member', 'name the member whose opinion it is')
  if (memberId !== actor.employeeId && actor.employeeId !== secretaryId)
    throw forbidden('A member files his own opinion; the secretary enters one on paper.')
  return memberId
}

type Filing = { asked: Input; memberId: string; state: MeetingState; kept: KeptDocument | null }

const file = async (
  tx: Transaction,
  context: ActContext,
  { asked: { id: meetingId, n, filedOn, words }, memberId, state, kept }: Filing,
): Promise<Answer> => {
  const { clock, actor, requestId: id } = context
  const sha256 =
    kept?.sha256 ??
    createHash('sha256')
      .update(words ?? '')
      .digest('hex')
  const opinion = { id, n, memberId, filedOn, sha256 }
  requireLawful(judgeOpinion(state, opinion))
  const stored = { storedAt: clock.now(), storedById: actor.accountId }
  const documentId =
    kept &&
    (await recordDocument(tx, {
      ...{ ...kept, ...stored, caseId: null, factId: null, meetingId, kind: 'separate-opinion' },
    }))
  const entered = { enteredAt: clock.now().toString(), enteredById: actor.accountId }
  const kind = { words: words ?? null, documentId }
  // The meeting may not have taken yet what the member and the secretary both bring.
  if ((await storeOpinion(tx, { ...opinion, ...entered, ...kind, meetingId })) === 'given-already')
    throw conflict(`${memberId} has given a separate opinion on item ${n} already`)
  await tellMeeting(tx, context, { meetingId, signal: opinionFiledSignal }, opinion)
  return { id, n, member: memberId, sha256 }
}
