import { openDossier } from '../../acts/meeting/open-dossier.ts'
import { listPapersOf } from '../../acts/paper/papers-of.ts'
import { clausesOfRecusal, RECUSED } from '../../acts/permission/refused-to-recused.ts'
import { forbidden } from '../../acts/problem.ts'
import { documentsOf } from '../case/case-frame.ts'
import { readOfCase } from '../case/restricted-case.ts'
import { page } from '../pages/page.ts'
import { doAct, type Visit } from '../pages/visit.ts'
import { itemForm } from './meeting-form.ts'
import { allowedIn, itemOf, meetingOf, namesIn, type ShownItem } from './meeting-frame.ts'
import { rulesOf } from './meeting-page.ts'
import { ownRecusal } from './recused-reader.ts'

const listPapers = listPapersOf('case')

/** The dossier of an item: its inventory and papers, for whoever has opened it; and who has, and when. */
const dossierPage = page({
  path: '/meetings/:meeting/items/:n/dossier',
  section: 'meetings',
  view: 'meeting/dossier',
  read: async (visit) => {
    const meeting = await meetingOf(visit)
    const item = itemOf(meeting, visit)
    if (ownRecusal(item, visit) !== null) throw forbidden(RECUSED, clausesOfRecusal(meeting.ruleset))
    const may = await allowedIn(visit, meeting)
    const owesOpening = may('open-dossier') && !isOver(meeting.status) && !hasOpened(item, visit)
    return {
      ...{ meeting, item, owesOpening, names: await namesIn(visit, meeting) },
      cite: rulesOf(meeting).terms.dossier?.cite ?? null,
      ...(owesOpening ? { documents: [], papers: [] } : await filesOf(visit, item.case.id)),
    }
  },
})

const filesOf = (visit: Visit, caseId: string) =>
  readOfCase(visit, caseId, async () => ({
    documents: (await documentsOf(visit, caseId)).items,
    papers: (await doAct(visit, listPapers, { id: caseId, limit: 100 })).items,
  }))

const isOver = (status: string): boolean => status === 'closed' || status === 'not-held'

/** The meeting notes an opening a moment after it was received. */
const hasOpened = ({ dossierOpened }: ShownItem, { context, query }: Visit): boolean =>
  query.taken === 'yes' || dossierOpened.some(({ openedById }) => openedById === context.actor.employeeId)

const openingPage = itemForm({
  ...{ path: 'dossier/open', act: openDossier, permission: 'open-dossier', heading: 'meeting.openDossier' },
  asks: (_, { say }) => ({ lead: [say('meeting.openDossierLead')] }),
  sent: (form, { params }) => ({
    ...form,
    send: async (given, at) => {
      await form.send(given, at)
      return `/meetings/${params.meeting}/items/${params.n}/dossier?taken=yes`
    },
  }),
})

/** The dossier of an item, and its opening. */
export const dossierPages = [dossierPage, openingPage]
