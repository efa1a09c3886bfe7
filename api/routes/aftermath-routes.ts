import { annulCertification, annulmentAnswer } from '../../acts/annulment/annul-certification.ts'
import { BY_ID_OR_NUMBER } from './case-routes.ts'
import { DOCUMENTS } from './documents.ts'
import { route } from './route.ts'

/** What follows a decision beside appeals. */
export const aftermathRoutes = [
  route({
    method: 'post',
    path: '/cases/{id}/annulment',
    params: BY_ID_OR_NUMBER,
    tag: 'After the decision',
    summary: 'Annul a certification whose tests or standards were falsified: by a higher head or commission',
    act: annulCertification,
    answer: annulmentAnswer,
    status: 202,
    location: (_, { caseId }) => `/cases/${caseId}`,
    files: DOCUMENTS,
  }),
]
