import { z } from 'zod'
import { openDossier as judgeOpening } from '../../regulation/meeting/open-dossier.ts'
import { dossierOpenedSignal } from '../../workflows/meeting/messages.ts'
import type { Act } from '../act.ts'
import { permit } from '../permission/permit.ts'
import { forbidden } from '../problem.ts'
import { meetingUnderWay } from './ask-meeting.ts'
import { requireNotOwnItem } from './own-case.ts'
import { requireLawful, tellMeeting } from './tell-meeting.ts'

const input = z.strictObject({ id: z.uuid(), n: z.coerce.number().int().min(1) })

/** What opening a dossier answers. */
export const openedDossierAnswer = z.object({ n: z.int(), openedById: z.uuid(), at: z.iso.datetime() })

/** Opens the dossier of an item: who did, and when, stands in the meeting's log. */
export const openDossier: Act<z.infer<typeof input>, z.infer<typeof openedDossierAnswer>> = {
  name: 'open-dossier',
  input,
  permitted: (context, { id }) => permit(context, 'open-dossier', { meetingId: id }),
  perform: async (context, { id, n }) => {
    const { actor, clock, database } = context
    const { state } = await meetingUnderWay(context, id)
    requireNotOwnItem(context, state, n)
    if (actor.employeeId === null) throw forbidden('A dossier is opened by a member or the secretary.')
    const given = { n, openedById: actor.employeeId, at: clock.now().toString() }
    requireLawful(judgeOpening(state, given))
    await database.$transaction((tx) =>
      tellMeeting(tx, context, { meetingId: id, signal: dossierOpenedSignal }, given),
    )
    return given
  },
}
