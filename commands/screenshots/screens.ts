import { playing } from '../../embedded/demonstration/cast.ts'
import type { Language } from '../../texts/language.ts'

/**
 * A page of which a picture is kept: whose, where, in which language, how wide.
 *
 * It is taken once: right after somebody asked the API for what `after` is, or at the end of the rehearsal without it. In the
 * path `{1}` and `{2}` are what `after` caught, `{case}` is the number of a case that is over; `{who}` is whoever asked. Public
 * pages are nobody's.
 */
export type Screen = {
  name: string
  as: string | null
  path: string
  language: Language
  narrow?: true
  after?: RegExp
}

const CARRIED_OUT = /^POST \/campaigns\/([^/]+)\/execution$/
const DATES_SET = /^PUT \/cases\/([^/]+)\/schedule$/
const ANNOUNCED = /^POST \/meetings\/([^/]+)\/announcement$/
const PRESENT = /^POST \/meetings\/([^/]+)\/attendance$/
const VOTED = /^POST \/meetings\/([^/]+)\/items\/(\d+)\/votes$/
const RECORDED = /^POST \/meetings\/([^/]+)\/items\/(\d+)\/recordings$/

/** The personnel service of the district: it has most to do. */
const DISTRICT = playing('district-personnel')[0]?.personnelNumber ?? 'personnel'

/** The pages of which pictures are kept. */
export const SCREENS: readonly Screen[] = [
  { name: 'my-tasks', as: DISTRICT, path: '/', language: 'en', after: CARRIED_OUT },
  { name: 'cases', as: 'personnel', path: '/cases', language: 'ru', after: CARRIED_OUT },
  { name: 'overview', as: 'head', path: '/overview', language: 'en', after: CARRIED_OUT },
  { name: 'campaign', as: 'personnel', path: '/campaigns/{1}', language: 'kk', after: CARRIED_OUT },
  { name: 'announcement', as: null, path: '/public/meetings/{1}', language: 'kk', after: ANNOUNCED },
  {
    ...{
      name: 'application',
      as: null,
      path: '/public/meetings/{1}/apply',
      language: 'ru',
      after: ANNOUNCED,
    },
    narrow: true,
  },
  { name: 'meeting', as: '{who}', path: '/meetings/{1}', language: 'ru', after: PRESENT },
  { name: 'vote', as: '{who}', path: '/meetings/{1}/items/{2}', language: 'en', after: VOTED },
  { name: 'recordings', as: '{who}', path: '/meetings/{1}/recordings', language: 'ru', after: RECORDED },
  { name: 'schedule', as: 'personnel', path: '/cases/{1}/schedule', language: 'ru', after: DATES_SET },
  { name: 'case', as: 'personnel', path: '/cases/{case}', language: 'en' },
  { name: 'deadlines', as: 'personnel', path: '/cases/{case}/deadlines', language: 'kk' },
  { name: 'profile', as: 'personnel', path: '/cases/{case}/profile', language: 'ru' },
  { name: 'log', as: 'auditor', path: '/cases/{case}/log', language: 'en' },
  { name: 'support', as: 'operator', path: '/support/cases/{case}', language: 'ru' },
  { name: 'orders', as: 'head', path: '/orders', language: 'ru' },
  { name: 'rehearsal', as: 'personnel', path: '/rehearsal', language: 'en' },
]
