import { archiveDossier } from '../../acts/paper/archive-dossier.ts'
import { archivePersonnelFile } from '../../acts/paper/archive-personnel-file.ts'
import { madePapersAnswer, makePapers } from '../../acts/paper/make-papers.ts'
import { paperAnswer } from '../../acts/paper/paper-answer.ts'
import { listPapersOf, makePaperOf, papersAnswer } from '../../acts/paper/papers-of.ts'
import { readMadePaper } from '../../acts/paper/read-paper.ts'
import { personnelFileAnswer, readOnePersonnelFile } from '../../acts/paper/read-personnel-file.ts'
import { readRegister, registerAnswer } from '../../acts/register/read-register.ts'
import { registeredAnswer, registerIncoming } from '../../acts/register/register-incoming.ts'
import type { PaperSubject } from '../../regulation/papers/paper-kinds.ts'
import { fileAnswer } from '../answers/send-file.ts'
import { BY_ID_OR_NUMBER } from './case-routes.ts'
import { DOCUMENTS } from './documents.ts'
import { route } from './route.ts'

/** What papers are made of, and where it is found. */
const SUBJECTS = [
  { of: 'case', at: '/cases', called: 'a case' },
  { of: 'meeting', at: '/meetings', called: 'a meeting' },
  { of: 'commission', at: '/commissions', called: 'the order of a commission' },
  { of: 'list', at: '/lists', called: 'a list of a determination' },
  { of: 'unit', at: '/units', called: 'a unit with those below it' },
  { of: 'destruction', at: '/recording-destructions', called: 'an act of destruction' },
] as const satisfies readonly { of: PaperSubject; at: `/${string}`; called: string }[]

const addressed = (of: PaperSubject) =>
  of === 'case' ? { params: { id: { ...BY_ID_OR_NUMBER.id, field: 'id' } } } : {}

/** Papers made from the record, and the registers in which they are numbered. */
export const paperRoutes = [
  ...SUBJECTS.flatMap(({ of, at, called }) => [
    route({
      method: 'get',
      path: `${at}/{id}/papers`,
      ...addressed(of),
      tag: 'Papers',
      summary: `The papers of ${called}, every version`,
      act: listPapersOf(of),
      answer: papersAnswer,
    }),
    route({
      method: 'post',
      path: `${at}/{id}/papers`,
      ...addressed(of),
      tag: 'Papers',
      summary: `Make a paper of ${called} from the record; unchanged facts give the paper there is`,
      act: makePaperOf(of),
      answer: paperAnswer,
      status: 201,
      location: ({ id }) => `/papers/${id}`,
    }),
  ]),
  route({
    method: 'post',
    path: '/papers',
    tag: 'Papers',
    summary: 'Make a paper of many cases, and all of them as one PDF sorted by unit',
    act: makePapers,
    answer: madePapersAnswer,
    status: 201,
    location: ({ document }) => `/documents/${document}`,
  }),
  route({
    method: 'get',
    path: '/papers/{id}',
    params: { id: 'paper' },
    tag: 'Papers',
    summary: 'Take a paper as PDF/A; the access log has who took it',
    act: readMadePaper,
    answer: fileAnswer,
    sends: 'file',
  }),
  route({
    method: 'get',
    path: '/employees/{id}/personnel-file',
    tag: 'Employees',
    summary: 'Every certification of an employee with its papers',
    act: readOnePersonnelFile,
    answer: personnelFileAnswer,
  }),
  route({
    method: 'get',
    path: '/employees/{id}/personnel-file/archive',
    tag: 'Employees',
    summary: 'The personnel file as one archive: papers, documents, an index, and the SHA-256 of each',
    act: archivePersonnelFile,
    answer: fileAnswer,
    sends: 'file',
  }),
  route({
    method: 'get',
    path: '/cases/{id}/dossier',
    params: BY_ID_OR_NUMBER,
    tag: 'Papers',
    summary: 'The dossier of a case as one archive: its inventory, its documents, and the SHA-256 of each',
    act: archiveDossier,
    answer: fileAnswer,
    sends: 'file',
  }),
  route({
    method: 'get',
    path: '/registers/{direction}',
    tag: 'Papers',
    summary: 'The register of what went out or came in, in the order of its numbers',
    act: readRegister,
    answer: registerAnswer,
  }),
  route({
    method: 'post',
    path: '/registers/incoming',
    tag: 'Papers',
    summary: 'Give a paper that came in the next number of the register',
    act: registerIncoming,
    answer: registeredAnswer,
    status: 201,
    location: () => '/registers/incoming',
    files: DOCUMENTS,
  }),
]
