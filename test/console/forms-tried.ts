import type { FormToSend } from './form-to-send.ts'
import { FACTS, OF_CASES } from './forms-of-cases.ts'
import { OF_ITEMS } from './forms-of-items.ts'
import { OF_LISTS } from './forms-of-lists.ts'
import { OF_MEETINGS } from './forms-of-meetings.ts'
import { OF_OBSERVERS } from './forms-of-observers.ts'
import { OF_PAPERS } from './forms-of-papers.ts'
import { OF_RECORDINGS } from './forms-of-recordings.ts'
import { OF_SESSIONS } from './forms-of-sessions.ts'
import { OF_THE_AFTERMATH } from './forms-of-the-aftermath.ts'
import { OF_THE_BODY } from './forms-of-the-body.ts'

/** Every form that is tried on the record ground, in the order in which what they do can be done there. */
export const FORMS_TRIED: readonly FormToSend[] = [
  ...[...FACTS, ...OF_CASES, ...OF_THE_AFTERMATH, ...OF_MEETINGS, ...OF_ITEMS, ...OF_OBSERVERS],
  ...[...OF_RECORDINGS, ...OF_LISTS, ...OF_SESSIONS, ...OF_THE_BODY, ...OF_PAPERS],
]
