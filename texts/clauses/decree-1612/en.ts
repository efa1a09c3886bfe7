import type { ClauseTexts } from '../clause-texts.ts'

/** The clauses of the decree, in our own words, in English. */
export const en = {
  'para 3':
    'Certification is due after each three years of continuous service, within six months from that day; a year after appointment to a new post, unless it is equivalent and the duties stay the same. Service is continuous when at most three months passed between dismissal and re-acceptance without employment elsewhere, except with state bodies.',
  'para 4':
    'The head of the body, the deputies and those with at least twenty years in law enforcement bodies are not certified. Employees are not certified during pregnancy and parental leave; they are certified no earlier than six months and no later than a year after returning.',
  'para 5':
    'Those studying under the state order are certified when they have finished, a year after appointment at the earliest. Those seconded to state bodies are certified as employees of those bodies; those seconded to international organisations after their return, a year after taking up a post at the earliest.',
  'para 6':
    'The stages follow one another: preparation, fitness standards, computer test of law and logical thinking, polygraph examination, interview, decision.',
  'para 7':
    'Preparation: schedule and list of employees, explanatory work, time and place of testing, documents. Standards, the procedure of testing and threshold values are set by acts of the body.',
  'para 8': 'The personnel service determines once in six months who is to be certified.',
  'para 9':
    'The head approves, at the recommendation of the personnel service, the list of those to be certified and the timing.',
  'para 10':
    'The personnel service notifies the employee in writing of the dates no later than one month before certification starts.',
  'para 11':
    'The direct head submits the service profile to the personnel service no later than three weeks before the meeting of the commission.',
  'para 12':
    'The profile assesses the three years of continuous service and the time since then, objectively and with reasons; where the employee served elsewhere in that time, the personnel service asks there for information.',
  'para 13':
    'The direct head shows the profile to the employee, against signature, no later than two weeks before the meeting.',
  'para 14':
    'The employee may disagree with the profile and add information: in writing, to the chairman and the personnel service, no later than seven working days before the meeting.',
  'para 15':
    'The personnel service sends the collected documents and results to the commission no later than a week before its meeting.',
  'para 16':
    'The commission is created by order of the head, has at least five members, and its chairman is one of them. Absent members are not replaced. The secretary is from the personnel service and does not vote.',
  'para 18': 'The chairman and the members hold the same or a higher position than those who are certified.',
  'para 19':
    'The composition includes heads of structural divisions, representatives of the personnel service and other employees, but nobody who is being certified.',
  'para 20': 'A meeting is valid when at least two thirds of the composition are present.',
  'para 21':
    'The vote is open. A decision is adopted with a majority of the members present; on a tie, the one for which the chairman voted.',
  'para 22':
    'The decision may be one of the grounds for enrolment in the reserve, promotion, demotion or dismissal.',
  'para 23':
    'The employee may appeal against the decision to the head of the body or the authorised head within a month, and (or) in court.',
  'para 24':
    'To the interview are admitted those who met the standards (except prosecutors) and were not below the threshold in the test. The others are subject to re-certification.',
  'para 25':
    'The list of those admitted to the interview is published, except for employees whose data may not be disclosed.',
  'para 26': 'The commission interviews the employee at its meeting.',
  'para 27':
    'At most three observers attend. The meeting is announced on the internet resource a week before the interview; applications are made after that and no later than one working day before the meeting.',
  'para 28': 'The commission studies the documents, hears the employee and asks at most fifteen questions.',
  'para 29': 'Each interview is recorded; the personnel service keeps the recording for three years.',
  'para 30':
    'Those absent for a good reason are interviewed after they return to service. Those absent without one are subject to re-certification.',
  'para 31':
    'After the interview: corresponds and is recommended for the reserve or promotion; corresponds; subject to re-certification; does not correspond and is recommended for demotion.',
  'para 33':
    'Within three working days the decision is drawn up in minutes, signed by the members present and the secretary.',
  'para 34':
    'The decision is entered in the certification sheet; the employee signs that he has read it within three working days from its adoption.',
  'para 35':
    'Where a test or standards were falsified, a higher commission or a higher head annuls the decision.',
  'para 36':
    'Re-certification is held no earlier than three and no later than six months from the initial certification.',
  'para 37':
    'At re-certification, those who did not meet the standards, were below the threshold or did not come without a good reason are recommended for demotion or dismissal.',
  'para 38':
    'After re-certification: corresponds; does not correspond and is recommended for demotion; does not correspond and is recommended for dismissal.',
  'para 39': 'A decision that recommends dismissal is a negative result of certification.',
  'Annex 3': 'The memo says what observers may and may not do; they read it before the interview.',
  'Annex 4':
    'The voting sheet has the five decisions in their order; the last, dismissal, only for repeated and extraordinary certification.',
} as const satisfies ClauseTexts
