import type { Phrase } from '../phrase.ts'

/** Why the plan of a campaign leaves a case out, or refuses what is moved in it by hand. */
export const campaignPhrases: readonly Phrase[] = [
  [
    'no commission of the plan is that of the unit or the nearest above it',
    'в плане нет комиссии этого подразделения или ближайшей над ним',
    'жоспарда бұл бөлімшенің немесе оған ең жақын жоғары тұрғанның комиссиясы жоқ',
  ],
  [
    'his own certification would leave a commission without quorum on {on:day}',
    'из-за его собственной аттестации комиссия осталась бы {on} без кворума',
    'оның өз аттестаттауынан комиссия {on} күні кворумсыз қалар еді',
  ],
  ['a rule refuses the days', 'правило не допускает этих дней', 'қағида бұл күндерге жол бермейді'],
  [
    'no day for {stage:word} leaves time for a meeting within the limits',
    'ни один день этапа «{stage}» не оставляет времени на заседание в срок',
    '«{stage}» кезеңінің ешбір күні мерзімінде отырыс өткізуге уақыт қалдырмайды',
  ],
  [
    'no commission that may hear it sits from {from:day} to {to:said} while the employee is there',
    'комиссия, которая вправе его рассмотреть, не заседает с {from} по {to}, пока сотрудник на месте',
    'оны қарауға құқылы комиссия {from} – {to} аралығында қызметкер орнында болған кезде отырыс өткізбейді',
  ],
  [
    'no commission that may hear it sits from {from:day} to {to:day} while the employee is there',
    'комиссия, которая вправе его рассмотреть, не заседает с {from} по {to}, пока сотрудник на месте',
    'оны қарауға құқылы комиссия {from} – {to} аралығында қызметкер орнында болған кезде отырыс өткізбейді',
  ],
  ['any later day', 'любой более поздний день', 'кез келген кейінгі күн'],
  [
    'there are too few places: see the shortages',
    'мест не хватает: смотрите недостачу',
    'орын жеткіліксіз: тапшылықты қараңыз',
  ],
  [
    'each kind of place would suffice by itself, but not all together',
    'мест каждого вида хватило бы порознь, но не вместе',
    'әр түрдің орны жеке-жеке жетер еді, бірақ бірге жетпейді',
  ],
]
