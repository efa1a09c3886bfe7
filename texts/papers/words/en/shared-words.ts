import type { SharedWords } from '../word-keys.ts'

/** What stands on all papers, in English. */
export const shared: SharedWords = {
  shared: {
    number: 'No.',
    case: 'Certification case',
    version: 'version',
    name: 'Full name',
    position: 'Position held',
    rank: 'Special rank, class rank or qualification class',
    date: 'Date',
    day: 'Day',
    ground: 'Ground',
    signature: '(signature)',
    signatureAndDate: '(signature and date)',
    stamp: 'Stamp here',
    chairman: 'Chairman of the certification commission',
    presiding: 'Presiding over the meeting',
    secretary: 'Secretary of the certification commission',
    member: 'Member of the certification commission',
    directHead: 'Direct head',
    personnelService: 'Personnel service',
    head: 'Head',
    employee: 'Employee',
    witness: 'Witness',
    meeting: 'Meeting of the certification commission',
    heldOn: 'Date of the meeting',
    place: 'Place',
    round: 'Certification',
    decision: 'Decision of the certification commission',
    grounds: 'Grounds of non-correspondence',
  },
  rounds: { '1': 'initial', '2': 'repeated' },
  certifications: { regular: 'regular', extraordinary: 'extraordinary', unplanned: 'unplanned' },
  stages: {
    fitness: 'Standards for determining professional suitability',
    testing: 'Computer test of knowledge of the legislation and logical thinking',
    study: 'Psycho-sociological study',
    polygraph: 'Polygraph examination',
  },
  decisions: {
    'reserve-or-promotion':
      'corresponds to the position held and is recommended for admission to the personnel reserve or promotion to a higher position',
    promotion:
      'corresponds to the position held and is recommended for a higher or higher executive position',
    corresponds: 'corresponds to the position held',
    recertification: 'is subject to re-certification',
    demotion: 'does not correspond to the position held and is recommended for demotion',
    dismissal: 'does not correspond to the position held and is recommended for dismissal',
    recommended: 'is recommended for a higher executive position',
    'not-recommended': 'is not recommended for a higher executive position',
    'good-reason': 'the reason of the absence is good',
    'no-good-reason': 'the reason of the absence is not good',
  },
  recommendations: {
    reserve: 'for admission to the personnel reserve',
    promotion: 'for promotion to a higher position',
  },
  groundKeys: {
    profile: 'service profile with concrete facts',
    test: 'test result below the threshold',
    standards: 'standards not met',
    study: 'conclusion of the psycho-sociological study',
    interview: 'result of the interview',
  },
  by: { majority: 'by a majority of votes', chairman: 'by the chairman’s vote in a tie' },
  capacities: {
    'division-head': 'head of a structural division',
    personnel: 'representative of the personnel service',
    other: 'employee',
  },
  units: {
    calendarDays: '{count} calendar days',
    workingDays: '{count} working days',
    weeks: '{count} weeks',
    months: 'months: {count}',
    years: 'years: {count}',
  },
  annulment: {
    title: 'Annulment',
    head: 'The certification was annulled by the higher head: act No. {number}, {date}.',
    commission:
      'The certification was annulled by the higher certification commission: act No. {number}, {date}.',
    appeal: 'The decision was annulled on appeal No. {number}, {date}.',
    falsified: 'Falsified: {what}.',
    testing: 'test results',
    fitness: 'results of the standards',
  },
  appeal: {
    title: 'How to appeal',
    acquaintance:
      'The decision can be appealed in writing to the head of the body or to the authorised head until {until}, that day included.',
    decision:
      'The decision can be appealed in writing to the head of the body or to the authorised head. The term counts from the day of acquaintance and does not end before {until}.',
    order:
      'The order can be appealed in writing to the head of the body or to the authorised head. The term counts from the day of acquaintance and does not end before {until}.',
    annulment:
      'The act of annulment can be appealed in writing to the head of the body or to the authorised head. The term counts from the day of acquaintance and does not end before {until}.',
    answered:
      'The decision on the appeal can be appealed in court, in writing, until {until}, that day included.',
    answeredNoTerm:
      'The decision on the appeal can be appealed in court, in writing, within the terms of the law of procedure.',
    also: 'It can also be appealed in court.',
    'only-afterwards':
      'The court is open only after the complaint was answered or the term of the answer has ended.',
    answer: 'Term of the answer from the registration of the complaint: {lasting}; silence is refusal.',
    courtTerm: 'Term to go to court after the answer or the end of its term: {lasting}.',
    suspended: 'Filing the complaint suspends the execution of the decision.',
    late: 'A complaint is also accepted and registered after its term.',
  },
}
