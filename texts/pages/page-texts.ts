import type { Language } from '../language.ts'
import { en as accessEn } from './access/en.ts'
import { kk as accessKk } from './access/kk.ts'
import { ru as accessRu } from './access/ru.ts'
import { en as accountEn } from './account/en.ts'
import { kk as accountKk } from './account/kk.ts'
import { ru as accountRu } from './account/ru.ts'
import { en as actingEn } from './acting/en.ts'
import { kk as actingKk } from './acting/kk.ts'
import { ru as actingRu } from './acting/ru.ts'
import { en as aftermathEn } from './aftermath/en.ts'
import { kk as aftermathKk } from './aftermath/kk.ts'
import { ru as aftermathRu } from './aftermath/ru.ts'
import { en as campaignEn } from './campaign/en.ts'
import { kk as campaignKk } from './campaign/kk.ts'
import { ru as campaignRu } from './campaign/ru.ts'
import { en as caseEn } from './case/en.ts'
import { kk as caseKk } from './case/kk.ts'
import { ru as caseRu } from './case/ru.ts'
import { en as casesEn } from './cases/en.ts'
import { kk as casesKk } from './cases/kk.ts'
import { ru as casesRu } from './cases/ru.ts'
import { en as checkEn } from './check/en.ts'
import { kk as checkKk } from './check/kk.ts'
import { ru as checkRu } from './check/ru.ts'
import { en as clauseEn } from './clause/en.ts'
import { kk as clauseKk } from './clause/kk.ts'
import { ru as clauseRu } from './clause/ru.ts'
import { en as confirmedEn } from './confirmed/en.ts'
import { kk as confirmedKk } from './confirmed/kk.ts'
import { ru as confirmedRu } from './confirmed/ru.ts'
import { en as correctionEn } from './correction/en.ts'
import { kk as correctionKk } from './correction/kk.ts'
import { ru as correctionRu } from './correction/ru.ts'
import { en as determinationEn } from './determination/en.ts'
import { kk as determinationKk } from './determination/kk.ts'
import { ru as determinationRu } from './determination/ru.ts'
import { en as factEn } from './fact/en.ts'
import { kk as factKk } from './fact/kk.ts'
import { ru as factRu } from './fact/ru.ts'
import { en as formsEn } from './forms/en.ts'
import { kk as formsKk } from './forms/kk.ts'
import { ru as formsRu } from './forms/ru.ts'
import { en as frameEn } from './frame/en.ts'
import { kk as frameKk } from './frame/kk.ts'
import { ru as frameRu } from './frame/ru.ts'
import { en as homeEn } from './home/en.ts'
import { kk as homeKk } from './home/kk.ts'
import { ru as homeRu } from './home/ru.ts'
import { en as listingEn } from './listing/en.ts'
import { kk as listingKk } from './listing/kk.ts'
import { ru as listingRu } from './listing/ru.ts'
import { en as logEn } from './log/en.ts'
import { kk as logKk } from './log/kk.ts'
import { ru as logRu } from './log/ru.ts'
import { en as meetingEn } from './meeting/en.ts'
import { kk as meetingKk } from './meeting/kk.ts'
import { ru as meetingRu } from './meeting/ru.ts'
import { en as noticesEn } from './notices/en.ts'
import { kk as noticesKk } from './notices/kk.ts'
import { ru as noticesRu } from './notices/ru.ts'
import { en as observersEn } from './observers/en.ts'
import { kk as observersKk } from './observers/kk.ts'
import { ru as observersRu } from './observers/ru.ts'
import { en as officeEn } from './office/en.ts'
import { kk as officeKk } from './office/kk.ts'
import { ru as officeRu } from './office/ru.ts'
import { en as paperEn } from './paper/en.ts'
import { kk as paperKk } from './paper/kk.ts'
import { ru as paperRu } from './paper/ru.ts'
import { en as profileEn } from './profile/en.ts'
import { kk as profileKk } from './profile/kk.ts'
import { ru as profileRu } from './profile/ru.ts'
import { en as publicEn } from './public/en.ts'
import { kk as publicKk } from './public/kk.ts'
import { ru as publicRu } from './public/ru.ts'
import { en as reasonEn } from './reason/en.ts'
import { kk as reasonKk } from './reason/kk.ts'
import { ru as reasonRu } from './reason/ru.ts'
import { en as recordingsEn } from './recordings/en.ts'
import { kk as recordingsKk } from './recordings/kk.ts'
import { ru as recordingsRu } from './recordings/ru.ts'
import { en as registerEn } from './register/en.ts'
import { kk as registerKk } from './register/kk.ts'
import { ru as registerRu } from './register/ru.ts'
import { en as rehearsalEn } from './rehearsal/en.ts'
import { kk as rehearsalKk } from './rehearsal/kk.ts'
import { ru as rehearsalRu } from './rehearsal/ru.ts'
import { en as reportEn } from './report/en.ts'
import { kk as reportKk } from './report/kk.ts'
import { ru as reportRu } from './report/ru.ts'
import { en as rosterEn } from './roster/en.ts'
import { kk as rosterKk } from './roster/kk.ts'
import { ru as rosterRu } from './roster/ru.ts'
import { en as supportEn } from './support/en.ts'
import { kk as supportKk } from './support/kk.ts'
import { ru as supportRu } from './support/ru.ts'
import { en as termsEn } from './terms/en.ts'
import { kk as termsKk } from './terms/kk.ts'
import { ru as termsRu } from './terms/ru.ts'

const en = {
  ...clauseEn,
  ...checkEn,
  ...formsEn,
  ...frameEn,
  ...homeEn,
  ...casesEn,
  ...caseEn,
  ...campaignEn,
  ...factEn,
  ...confirmedEn,
  ...correctionEn,
  ...actingEn,
  ...noticesEn,
  ...accessEn,
  ...supportEn,
  ...accountEn,
  ...rehearsalEn,
  ...termsEn,
  ...reasonEn,
  ...registerEn,
  ...profileEn,
  ...officeEn,
  ...reportEn,
  ...determinationEn,
  ...rosterEn,
  ...listingEn,
  ...logEn,
  ...meetingEn,
  ...paperEn,
  ...publicEn,
  ...observersEn,
  ...recordingsEn,
  ...aftermathEn,
}

/** Every text of the console's pages, by subject, in each language. */
export const PAGE_TEXTS: Record<Language, Readonly<Record<string, string>>> = {
  kk: {
    ...clauseKk,
    ...checkKk,
    ...formsKk,
    ...frameKk,
    ...homeKk,
    ...casesKk,
    ...caseKk,
    ...campaignKk,
    ...factKk,
    ...confirmedKk,
    ...correctionKk,
    ...actingKk,
    ...noticesKk,
    ...accessKk,
    ...supportKk,
    ...accountKk,
    ...rehearsalKk,
    ...termsKk,
    ...reasonKk,
    ...registerKk,
    ...profileKk,
    ...officeKk,
    ...reportKk,
    ...determinationKk,
    ...rosterKk,
    ...listingKk,
    ...logKk,
    ...meetingKk,
    ...paperKk,
    ...publicKk,
    ...observersKk,
    ...recordingsKk,
    ...aftermathKk,
  },
  ru: {
    ...clauseRu,
    ...checkRu,
    ...formsRu,
    ...frameRu,
    ...homeRu,
    ...casesRu,
    ...caseRu,
    ...campaignRu,
    ...factRu,
    ...confirmedRu,
    ...correctionRu,
    ...actingRu,
    ...noticesRu,
    ...accessRu,
    ...supportRu,
    ...accountRu,
    ...rehearsalRu,
    ...termsRu,
    ...reasonRu,
    ...registerRu,
    ...profileRu,
    ...officeRu,
    ...reportRu,
    ...determinationRu,
    ...rosterRu,
    ...listingRu,
    ...logRu,
    ...meetingRu,
    ...paperRu,
    ...publicRu,
    ...observersRu,
    ...recordingsRu,
    ...aftermathRu,
  },
  en,
}

type Singular<Key extends string> =
  Key extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Stem : Key

/** The key of a text; a plural is asked for without its form. */
export type PageKey = Singular<keyof typeof en & string>
