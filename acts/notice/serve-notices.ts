import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { civilDateOf } from '../../platform/clock.ts'
import { type NoticeToServe, readNoticesToServe } from '../../records/notice/read-notice.ts'
import { recordService, type Service } from '../../records/notice/record-service.ts'
import type { Act, ActContext } from '../act.ts'
import { keepDocuments } from '../document/keep-document.ts'
import { ALLOWED, HIDDEN, type Permission } from '../permission/permission.ts'
import { permit } from '../permission/permit.ts'
import { conflict, invalid } from '../problem.ts'
import { uploadSchema } from '../upload.ts'
import { checkWitnesses } from './check-witnesses.ts'

/** How a notice is served by hand, the refusal to sign for it included. */
export const SERVED_HOW = ['signature', 'post', 'refused-to-sign'] as const

const serviceFields = {
  how: z.enum(SERVED_HOW),
  servedOn: z.iso.date().meta({ description: 'The civil day on which it was handed over or refused.' }),
  servedBy: z
    .uuid()
    .optional()
    .meta({ description: 'The employee who handed it over; left out: the actor.' }),
  witnesses: z.array(z.uuid()).optional().meta({ description: 'Of a refusal to sign.' }),
  documents: z.array(uploadSchema).max(10).default([]),
}

const manyInput = z.strictObject({ notices: z.array(z.uuid()).min(1).max(500), ...serviceFields })
const oneInput = z.strictObject({ notice: z.uuid(), ...serviceFields })

type Asked = z.infer<typeof manyInput>

/** What `POST /notices/served` and `POST /notices/{id}/served` answer. */
export const servedAnswer = z.object({
  served: z.array(z.uuid()),
  how: z.enum(SERVED_HOW),
  servedOn: z.iso.date(),
})
type Served = z.infer<typeof servedAnswer>

/**
 * Records the service of many notices with one scan: all of them, or none. Each case is told by its fact `served` or
 * `refused-to-sign`, also while Temporal is away.
 */
export const serveNotices: Act<Asked, Served> = {
  name: 'serve-notices',
  input: manyInput,
  permitted: (context, { notices }) => permitEach(context, notices),
  perform: (context, asked) => serve(context, asked),
}

/** Records the service of one notice by hand. */
export const serveNotice: Act<z.infer<typeof oneInput>, Served> = {
  name: 'serve-notice',
  input: oneInput,
  permitted: (context, { notice }) => permitEach(context, [notice]),
  perform: (context, { notice, ...asked }) => serve(context, { notices: [notice], ...asked }),
}

const permitEach = async (context: ActContext, ids: readonly string[]): Promise<Permission> => {
  const notices = await readNoticesToServe(context.database, ids)
  if (notices.length < ids.length) return HIDDEN
  for (const notice of notices) {
    const permission = await permit(context, 'serve-notice', subjectOf(notice))
    if (permission.outcome !== 'allowed') return permission
  }
  return ALLOWED
}

const subjectOf = ({ caseId, meetingId }: NoticeToServe) =>
  caseId !== null ? { caseId } : meetingId !== null ? { meetingId } : ('wholeBody' as const)

const serve = async (context: ActContext, asked: Asked): Promise<Served> => {
  const { database, clock, actor, requestId } = context
  const ids = [...new Set(asked.notices)]
  const notices = await readNoticesToServe(database, ids)
  const servedOn = Temporal.PlainDate.from(asked.servedOn)
  for (const notice of notices) requireServable(notice, { servedOn, today: clock.today() })
  const service = await serviceOf(context, asked, notices)
  await keepDocuments(context, { uploads: asked.documents, field: 'documents' }, (documents) =>
    database.$transaction(async (tx) => {
      for (const notice of notices) {
        const recorded = await recordService(tx, notice, {
          requestId,
          service,
          servedOn,
          receivedAt: clock.now(),
          actorId: actor.accountId,
          servedById: asked.servedBy ?? actor.employeeId,
          documents,
        })
        if (recorded === 'served-before')
          throw conflict(`The notice ${notice.id} is recorded as served already.`)
      }
    }),
  )
  return { served: ids, how: asked.how, servedOn: asked.servedOn }
}

const requireServable = (
  notice: NoticeToServe,
  { servedOn, today }: { servedOn: Temporal.PlainDate; today: Temporal.PlainDate },
): void => {
  if (notice.outcome === 'withdrawn')
    throw conflict(`The notice ${notice.id} was withdrawn; a later one holds.`)
  if (Temporal.PlainDate.compare(servedOn, today) > 0)
    throw invalid('servedOn', 'is after today; a service is recorded once it has happened')
  const made = civilDateOf(Temporal.Instant.fromEpochMilliseconds(notice.queuedAt.getTime()))
  if (Temporal.PlainDate.compare(servedOn, made) < 0)
    throw invalid('servedOn', `is before ${made}, the day on which the notice ${notice.id} was made`)
}

/** A signature and a refusal have evidence: the signed page, the letter's receipt, or the act of refusal. */
const serviceOf = async (
  context: ActContext,
  { how, witnesses, documents }: Asked,
  notices: readonly NoticeToServe[],
): Promise<Service> => {
  if (documents.length === 0)
    throw invalid('documents', 'a scan of what was signed, or of the act, is needed')
  if (how !== 'refused-to-sign') {
    if (witnesses) throw invalid('witnesses', 'belong to a refusal to sign only')
    return { how }
  }
  const refusing = notices.flatMap((notice) => notice.recipientId ?? notice.case?.employeeId ?? [])
  const rulesets = notices.map((notice) => notice.case?.ruleset ?? context.settings.ruleset)
  return { how, witnesses: await checkWitnesses(context, { witnesses: witnesses ?? [], refusing, rulesets }) }
}
