import type { ClauseTexts } from '../clause-texts.ts'

/** The clauses of the law, in our own words, in English. */
export const en = {
  'art. 25': 'No next rank is given while a re-certification is pending.',
  'art. 46-1':
    'After demotion the employee is at the disposal of the body for fifteen calendar days, exceptionally for two months, without the days of leave, treatment and missions.',
  'art. 47(3)':
    'Certification is due after each three years of continuous service; a year after appointment to a new post, unless it is equivalent and the duties stay the same.',
  'art. 47(3-2)':
    'After study, and after secondment to an international organisation, certification comes a year after taking up the post; those seconded to state bodies are certified there.',
  'art. 47(3-3)':
    'Nobody is appointed or moved while certification runs, except for organisational and staff measures, study and secondment.',
  'art. 47(4)':
    'The head of the body, the deputies and those with twenty years of law enforcement, special state bodies and military service together are not certified. After pregnancy, adoption or child care leave, no earlier than a year after returning.',
  'art. 47(5)':
    'The stages follow one another: preparation, fitness standards (not for prosecutors), computer test, psycho-sociological study, polygraph where the head decides so, interview, decision.',
  'art. 47-1':
    'Extraordinary certification is held by decision of the President, which sets its procedure, stages, dates and categories; refusal and absence without a good reason lead to dismissal.',
  'art. 47-2(3)':
    'After unplanned certification the employee is recommended or not recommended for promotion to a higher executive post.',
  'art. 48':
    'The head approves the list and the timing, the aims and the procedure are explained to the employees, and information is asked for where the employee served in the period of the profile. The paragraphs that follow set the terms.',
  'art. 48(5)':
    'The personnel service notifies the employee in writing of the dates no later than one month before certification starts.',
  'art. 48(6)':
    'The direct head submits the service profile to the personnel service no later than three weeks before the meeting.',
  'art. 48(8)':
    'The direct head shows the profile to the employee, against signature, no later than three weeks before the meeting.',
  'art. 48(9)':
    'The employee may disagree with the profile and add information, in writing, no later than seven working days before the meeting.',
  'art. 48(10)':
    'The personnel service sends the collected documents and results to the commission no later than a week before its meeting.',
  'art. 49(2)':
    'The commission is created by order of the head, with at least five members, the chairman one of them.',
  'art. 49(7)': 'A meeting is valid when at least two thirds of the composition are present.',
  'art. 49(8)':
    'The vote is open. A decision is adopted with a majority of the members present; on a tie, the one for which the chairman voted.',
  'art. 50(3)': 'Every employee who is certified is interviewed.',
  'art. 50(3-1)': 'The interview is recorded; the recording is kept for three years.',
  'art. 50(5)':
    'Those absent for a good reason are interviewed after they return to service. Those absent without one are subject to re-certification.',
  'art. 50(6)':
    'The decisions: corresponds and is recommended for a higher post; corresponds; subject to re-certification; does not correspond and is recommended for demotion.',
  'art. 50(7)':
    'Within three working days the decision is drawn up in minutes, signed by the members present and the secretary.',
  'art. 50(8)':
    'The employee signs that he has read the decision within three working days from its adoption.',
  'art. 50(8-1)':
    'Where a test or standards were falsified, a higher commission or a higher head annuls the decision.',
  'art. 51(1)':
    'Re-certification is held no earlier than three and no later than six months from the initial certification.',
  'art. 51(2)':
    'At re-certification, those below the threshold, who did not meet the standards or did not come without a good reason are recommended for demotion or dismissal.',
  'art. 51(3)':
    'After re-certification: corresponds; does not correspond and is recommended for demotion; does not correspond and is recommended for dismissal.',
  'art. 52':
    'Non-correspondence rests on at least one of five grounds: the profile, the test of law or logic, the standards, the psycho-sociological study, the interview. The decision is the ground for what follows.',
  'art. 52(1)': 'The profile contains a preliminary conclusion and concrete facts.',
  'art. 53':
    'The employee may complain within a month to the head or the authorised head, by the administrative procedure code; the complaint is forwarded in three working days and answered in twenty, its filing suspends execution, and the court may be turned to only afterwards, within a month.',
  'art. 53-1':
    'After certification a development programme, approved by the head, is in force until the next one.',
  'art. 80(1)9)':
    'Dismissal where the commission, at re-certification, found that the employee does not correspond to the post held.',
  'art. 80(1)17)':
    'Dismissal of an employee at the disposal of the body who does not take the lower post that was offered in writing.',
  'art. 81(6)': 'Nobody is dismissed during leave or treatment.',
} as const satisfies ClauseTexts
