import { playing } from '../demonstration/cast.ts'
import { mailAddress } from '../demonstration/demonstration-body.ts'

/** What a member of a commission wishes for; `promotion` is whichever recommendation the ruleset has. */
export type Wish = 'promotion' | 'corresponds' | 'recertification' | 'demotion' | 'dismissal' | 'abstains'
/** The wishes of a round of voting: the chairman's first, then the members' in the order of the composition. */
export type Ballot = readonly [Wish, Wish, Wish, Wish, Wish]

/** How one round of somebody's certification departs from the regular course. */
export type RoundScript = {
  /** `fails`: below the threshold; `misses`: absent from the first session for a good reason. */
  testing?: 'fails' | 'misses'
  /** Absent from his first meeting: how the commission finds the reason. */
  absence?: 'good-reason' | 'no-good-reason' | 'until-appeal'
  /** What the employee's appeal against the decision comes to; `unanswered`: nobody answers it. */
  appeal?: 'left-standing' | 'changed' | 'annulled' | 'interview' | 'unanswered'
  /** The wishes in each round of voting; the last is repeated. Limited options are voted by the first that fits. */
  ballots: readonly Ballot[]
}

/** What somebody plays: what is told of him, who departs from the course and where. */
export type PartScript = {
  tells: string
  notice?: 'refuses-to-sign' | 'mail-unanswered'
  profile?: 'late' | 'returned'
  familiarisation?: 'refuses-to-sign'
  disagreement?: 'files'
  acquaintance?: 'refuses-to-sign'
  correction?: 'proposed'
  /** Somebody acts for the direct head when the profile is due. */
  directHead?: 'stood-in-for'
  /** What happens at his item on the agenda, once. */
  sitting?: 'postponed' | 'dossier' | 'recusal' | 'opinion' | 'questions'
  /** The certification is annulled after its decision: its test was falsified. */
  annulment?: 'falsified-test'
  /** What the head orders where the decision is a ground; left out: what it is a ground for. */
  order?: 'none'
  rounds: readonly RoundScript[]
}

const all = (wish: Wish): Ballot => [wish, wish, wish, wish, wish]
const corresponds: RoundScript = { ballots: [all('corresponds')] }
const regular = { rounds: [corresponds, corresponds] }

/** Who plays what, by the parts of `embedded/demonstration/cast.csv`. */
export const SCRIPT: Readonly<Record<string, PartScript>> = {
  plain: { tells: 'the regular course', ...regular },
  reserve: {
    tells: 'recommended for the reserve or for promotion',
    rounds: [{ ballots: [['promotion', 'promotion', 'promotion', 'corresponds', 'promotion']] }],
  },
  'late-profile': {
    tells: 'the direct head submits the profile late; put off to another meeting, facts are checked',
    profile: 'late',
    sitting: 'postponed',
    ...regular,
  },
  'returned-profile': {
    tells: 'the profile is returned for rework; annulled for a falsified test, certified anew',
    profile: 'returned',
    annulment: 'falsified-test',
    ...regular,
  },
  'refused-signature': {
    tells: 'refuses to sign the profile and the decision, before two witnesses',
    familiarisation: 'refuses-to-sign',
    acquaintance: 'refuses-to-sign',
    ...regular,
  },
  'refused-notice': {
    tells: 'no e-mail; refuses to sign for the notice',
    notice: 'refuses-to-sign',
    ...regular,
  },
  disagreement: {
    tells: 'disagrees with the profile in writing; asked more questions than the act allows',
    disagreement: 'files',
    sitting: 'questions',
    ...regular,
  },
  'no-mail': {
    tells: 'no e-mail: everything is served by hand; a member of the commission is his relative',
    sitting: 'recusal',
    ...regular,
  },
  prosecutor: {
    tells: 'a prosecutor: no fitness standards; the dossier is opened, the interview recorded',
    sitting: 'dossier',
    ...regular,
  },
  information: {
    tells: 'served in another unit; his direct head is stood in for, his score is corrected',
    directHead: 'stood-in-for',
    correction: 'proposed',
    ...regular,
  },
  'document-later': {
    tells: 'absent; brings the document later, appeals, and is heard after all',
    rounds: [
      { absence: 'until-appeal', appeal: 'interview', ballots: [all('corresponds')] },
      { ballots: [all('corresponds')] },
    ],
  },
  'appeal-changed': {
    tells: 'subject to re-certification; on appeal found to correspond',
    rounds: [{ appeal: 'changed', ballots: [all('recertification')] }, corresponds],
  },
  'appeal-annulled': {
    tells: 'subject to re-certification; the decision is annulled on appeal',
    rounds: [{ appeal: 'annulled', ballots: [all('recertification')] }, corresponds],
  },
  'failed-test': {
    tells: 'fails the test, passes it in the second round',
    rounds: [{ testing: 'fails', ballots: [all('recertification')] }, corresponds],
  },
  'missed-session': {
    tells: 'ill on the day of the test: another session; his first mail is never answered for',
    notice: 'mail-unanswered',
    rounds: [{ testing: 'misses', ballots: [all('corresponds')] }],
  },
  'absent-with-reason': {
    tells: 'absent from the meeting for a good reason: heard at another',
    rounds: [{ absence: 'good-reason', ballots: [all('corresponds')] }],
  },
  'absent-without-reason': {
    tells: 'absent from both meetings without a good reason',
    rounds: [
      { absence: 'no-good-reason', ballots: [all('recertification')] },
      { absence: 'no-good-reason', ballots: [all('demotion')] },
    ],
  },
  'again-and-dismissed': {
    tells: 'subject to re-certification by vote, fails the test again',
    rounds: [
      { appeal: 'left-standing', ballots: [all('recertification')] },
      { testing: 'fails', ballots: [all('dismissal')] },
    ],
  },
  demotion: {
    tells: 'fails the test: demotion, at once or in the second round as the act allows; nothing is ordered',
    order: 'none',
    rounds: [
      { testing: 'fails', ballots: [['demotion', 'demotion', 'corresponds', 'demotion', 'recertification']] },
      { ballots: [all('demotion')] },
    ],
  },
  tie: {
    tells: 'a tie, settled by the chairman; appeals, and nobody answers',
    sitting: 'opinion',
    rounds: [
      {
        appeal: 'unanswered',
        ballots: [['corresponds', 'corresponds', 'recertification', 'recertification', 'abstains']],
      },
    ],
  },
  'further-round': {
    tells: 'a tie that the chairman does not settle: a further round of voting',
    rounds: [
      {
        ballots: [
          ['promotion', 'corresponds', 'corresponds', 'recertification', 'recertification'],
          ['corresponds', 'corresponds', 'corresponds', 'recertification', 'recertification'],
        ],
      },
    ],
  },
  'owed-second-round': {
    tells: 'a second round owed from an imported decision',
    rounds: [corresponds, corresponds],
  },
}

/** The addresses whose first mail is never answered for. */
export const unansweredMail = (): string[] =>
  Object.entries(SCRIPT).flatMap(([part, { notice }]) =>
    notice === 'mail-unanswered' ? playing(part).flatMap((member) => mailAddress(member) ?? []) : [],
  )

/** The script of a part; of one that nobody wrote, the regular course. */
export function scriptOf(part: string): PartScript {
  return SCRIPT[part] ?? { tells: 'the regular course', ...regular }
}
