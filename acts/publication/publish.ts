import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { civilDateOf } from '../../platform/clock.ts'
import { recordDocument } from '../../records/document/record-document.ts'
import { findMeeting } from '../../records/meeting/read-meeting.ts'
import { storePublication } from '../../records/observers/publications.ts'
import { admittedItems } from '../../records/paper-facts/admitted-list-facts.ts'
import { meetingOnPaper } from '../../records/paper-facts/meeting-on-paper.ts'
import type { Act, ActContext } from '../act.ts'
import { type KeptDocument, keepDocuments } from '../document/keep-document.ts'
import { permit } from '../permission/permit.ts'
import { conflict, invalid, notFound, unlawful } from '../problem.ts'
import { uploadSchema } from '../upload.ts'

/** What of a meeting is made public, and where. */
export const PUBLISHED = ['announcement', 'admitted-list'] as const
export const PUBLICATION_PLACES = ['public-page', 'website', 'board'] as const

const input = z.strictObject({
  id: z.uuid(),
  what: z.enum(PUBLISHED),
  place: z.enum(PUBLICATION_PLACES),
  placeName: z.string().trim().min(1).max(500).optional().meta({
    description: 'The address of the page, or where the board hangs; not for our own public page.',
  }),
  publishedAt: z.iso
    .datetime({ offset: true })
    .meta({ description: 'When it was made public; its day is that of Almaty.' }),
  documents: z.array(uploadSchema).max(10).default([]).meta({ description: 'Its proof: a picture of it.' }),
})
type Input = z.infer<typeof input>

/** What publishing answers. */
export const publishedAnswer = z.object({
  ...{ id: z.uuid(), what: z.enum(PUBLISHED) },
  ...{ publishedOn: z.iso.date(), publishedAt: z.iso.datetime() },
})

/**
 * Records where and when the announcement or the list of those admitted to the interview was made public, with its proof
 * (paras 25, 27). The list on our own public page begins to show by it; whoever may not be published is left out.
 */
export const publish: Act<Input, z.infer<typeof publishedAnswer>> = {
  name: 'publish',
  input,
  permitted: (context, { id }) => permit(context, 'publish', { meetingId: id }),
  perform: async (context, given) => {
    const listed = await check(context, given)
    const { id: meetingId, documents, placeName, what, place } = given
    const { database, requestId, actor, clock } = context
    const at = Temporal.Instant.from(given.publishedAt)
    const published = { publishedOn: civilDateOf(at).toString(), publishedAt: at.toString() }
    const done = { id: requestId, what, ...published }
    if (await database.publication.findUnique({ where: { id: requestId } })) return done
    await keepDocuments(context, { uploads: documents, field: 'documents' }, (kept) =>
      database.$transaction(async (tx) => {
        const documentIds: string[] = []
        for (const document of kept)
          documentIds.push(await recordDocument(tx, proofOf(context, meetingId, document)))
        await storePublication(tx, {
          ...{ id: requestId, meetingId, what, place, ...published },
          ...{ placeName: placeName ?? null, listed, documentIds },
          ...{ recordedAt: clock.now().toString(), recordedById: actor.accountId },
        })
      }),
    )
    return done
  },
}

const proofOf = ({ clock, actor }: ActContext, meetingId: string, document: KeptDocument) => ({
  ...document,
  ...{ caseId: null, meetingId, factId: null, kind: 'publication' },
  ...{ storedAt: clock.now(), storedById: actor.accountId },
})

/** Checks what is said of a publication. @returns the employees on the list, nobody for an announcement */
const check = async (
  { database, clock }: ActContext,
  { id, what, place, placeName, publishedAt }: Input,
): Promise<string[]> => {
  if (Temporal.Instant.compare(publishedAt, clock.now()) > 0) throw invalid('publishedAt', 'lies ahead')
  if (place !== 'public-page' && !placeName) throw invalid('placeName', 'say where it was published')
  const meeting = await findMeeting(database, id)
  const onPaper = await meetingOnPaper(database, id)
  if (!meeting || !onPaper) throw notFound()
  if (what === 'announcement') {
    if (!onPaper.ruleset.interview.announcement)
      throw conflict('The law of this meeting asks for no announcement; the body’s own rules may.')
    return []
  }
  const { publication } = onPaper.ruleset.certification
  if (!publication) throw conflict('The law of this meeting asks for no list; the body’s own rules may.')
  const listed = (await admittedItems(onPaper, database)).map(({ item }) => item.employeeId)
  if (listed.length > 0) return listed
  const detail = 'Nobody who may be published is admitted to the interview yet.'
  throw unlawful({ detail, cite: [publication.cite] })
}
