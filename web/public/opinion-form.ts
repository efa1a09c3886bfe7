import { followApplication } from '../../acts/observers/follow-application.ts'
import { speakAsObserver } from '../../acts/observers/speak-as-observer.ts'
import { notFound } from '../../acts/problem.ts'
import { OPINION_KINDS } from '../../regulation/observers/observer-rights.ts'
import { type Form, formFor } from '../forms/form.ts'
import { doAct, type Visit } from '../pages/visit.ts'

/** What an observer says: of the interviews, of the whole, or to the leadership; each has a form of its own (Annex 3). */
export const opinionForm = async (visit: Visit): Promise<Form> => {
  const { say, params } = visit
  const kind = OPINION_KINDS.find((each) => each === params.kind)
  if (!kind) throw notFound()
  const { receipt, ruleset, rights } = await doAct(visit, followApplication, { receipt: params.receipt })
  const back = `/public/applications/${receipt}`
  return formFor(speakAsObserver, {
    heading: say(`public.say.${kind}`),
    lead: [say('public.sayLead')],
    clauses: { ruleset, cite: rights[kind].cite },
    fields: [{ kind: 'words', name: 'text', label: 'public.words' }],
    button: say('public.send'),
    back: { href: back, text: say('public.backToApplication') },
    fixed: { receipt, kind },
    done: () => `${back}?said=${kind}`,
  })
}
