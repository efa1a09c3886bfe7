import { playing } from '../../embedded/demonstration/cast.ts'
import type { Language } from '../../texts/language.ts'

/** The pages of which pictures are kept: whose, where (`{case}` is the number of a case), in which language. */
export const SCREENS: readonly { name: string; as: string; path: string; language: Language }[] = [
  {
    name: 'my-tasks',
    as: playing('district-personnel')[0]?.personnelNumber ?? 'personnel',
    path: '/',
    language: 'en',
  },
  { name: 'cases', as: 'personnel', path: '/cases', language: 'ru' },
  { name: 'case', as: 'personnel', path: '/cases/{case}', language: 'en' },
  { name: 'deadlines', as: 'personnel', path: '/cases/{case}/deadlines', language: 'kk' },
  { name: 'profile', as: 'personnel', path: '/cases/{case}/profile', language: 'ru' },
  { name: 'overview', as: 'head', path: '/overview', language: 'en' },
  { name: 'campaign', as: 'personnel', path: '/campaigns/new', language: 'kk' },
  { name: 'log', as: 'auditor', path: '/cases/{case}/log', language: 'en' },
  { name: 'schedule', as: 'personnel', path: '/cases/{case}/schedule', language: 'ru' },
  { name: 'rehearsal', as: 'personnel', path: '/rehearsal', language: 'en' },
]
