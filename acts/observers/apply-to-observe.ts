import { z } from 'zod'
import { announcedMeeting } from '../../records/observers/announcements.ts'
import { judgedObserver } from '../../records/observers/observer-applications.ts'
import { observersUntil } from '../../regulation/observers/admit-observers.ts'
import type { Act, ActContext } from '../act.ts'
import { ALLOWED } from '../permission/permission.ts'
import { invalid, notFound, unlawful } from '../problem.ts'
import { uploadSchema } from '../upload.ts'
import { applicantFields } from './register-observer.ts'
import { storeApplication } from './store-application.ts'

const input = z.strictObject({
  id: z.uuid(),
  ...applicantFields,
  identity: uploadSchema,
  membership: uploadSchema.optional(),
})
type Input = z.infer<typeof input>

/** What applying answers: the number by which the applicant follows the application. */
export type AppliedAnswer = { receipt: string }

/**
 * Applies to observe an announced meeting, without sign-in (para 27, Annex 2). The personnel service looks at the papers;
 * until then the application holds its place in the order in which it came.
 */
export const applyToObserve: Act<Input, AppliedAnswer> = {
  name: 'apply-to-observe',
  input,
  permitted: async () => ALLOWED,
  perform: async (context, given) => {
    const { database, clock, requestId } = context
    const before = await judgedObserver(database, requestId)
    if (before) return { receipt: before.receipt ?? '' }
    await requireOpen(context, given.id)
    if (given.capacity === 'association' && !given.membership)
      throw invalid('membership', 'the proof of membership in the association is missing')
    const { id: meetingId, identity, membership, organisation, email, address, ...row } = given
    const uploads = [identity, ...(membership ? [membership] : [])]
    const applied = {
      ...row,
      ...({ meetingId, cameBy: 'public-page', decision: 'not-yet' } as const),
      ...{ organisation: organisation ?? null, email: email ?? null, address: address ?? null },
      attached: ['identity', ...(membership ? ['membership'] : [])],
      appliedAt: clock.now().toString({ fractionalSecondDigits: 3 }),
    }
    await storeApplication(context, applied, uploads)
    const stored = await judgedObserver(database, requestId)
    return { receipt: stored?.receipt ?? '' }
  },
}

const requireOpen = async ({ database, clock }: ActContext, id: string): Promise<void> => {
  const today = clock.today().toString()
  const announced = await announcedMeeting(database, { id, today })
  const rule = announced?.meeting.ruleset.interview.observers
  const until = announced && observersUntil(announced.meeting)
  if (!rule || !until) throw notFound()
  if (today > until)
    throw unlawful({ detail: `observers apply until ${until}`, limit: until, cite: [rule.cite] })
}
