import type { Phrase } from '../phrase.ts'

/** Why a paper cannot be made from the record yet. */
export const paperPhrases: readonly Phrase[] = [
  [
    'No case is ticked: go back and tick those that the papers are of.',
    'Ни одно дело не отмечено: вернитесь и отметьте те, по которым нужны бумаги.',
    'Бірде-бір іс белгіленбеген: қайтып, қағаз керек істерді белгілеңіз.',
  ],
  [
    'These papers are made by the personnel service and the head.',
    'Эти бумаги делают кадровая служба и руководитель.',
    'Бұл қағаздарды кадр қызметі мен басшы жасайды.',
  ],
  [
    'No order that puts somebody on a list is on record in this unit.',
    'В этом подразделении нет приказа, который вносил бы кого-либо в список.',
    'Бұл бөлімшеде біреуді тізімге енгізетін бұйрық жоқ.',
  ],
  ['it carries no decision and no order', 'в ней нет ни решения, ни приказа', 'онда шешім де, бұйрық та жоқ'],
  [
    'it says whom to appeal to, until when and how',
    'в ней указано, кому, до какого дня и как обжаловать',
    'онда кімге, қай күнге дейін және қалай шағымдану керегі көрсетілген',
  ],
  [
    'The paper is not released: it does not say whom to appeal to.',
    'Бумага не выпускается: в ней не указано, кому её обжаловать.',
    'Қағаз шығарылмайды: онда кімге шағымдану керегі көрсетілмеген.',
  ],
  [
    'The paper is not released: it does not say until when an appeal can be filed.',
    'Бумага не выпускается: в ней не указано, до какого дня её можно обжаловать.',
    'Қағаз шығарылмайды: онда қай күнге дейін шағымдануға болатыны көрсетілмеген.',
  ],
  ['No appeal is on record in this case.', 'В этом деле нет жалоб.', 'Бұл істе шағым жоқ.'],
  [
    'The appeal {number} has no answer with reasons on record.',
    'На жалобу {number} ещё нет мотивированного ответа.',
    '{number} шағымына дәлелді жауап әлі жоқ.',
  ],
  [
    'The case has not been opened by its workflow yet; ask again in a moment.',
    'Дело ещё открывается: повторите через минуту.',
    'Іс әлі ашылып жатыр: бір минуттан кейін қайталаңыз.',
  ],
  [
    'No decision of the commission is on record in this case.',
    'В этом деле ещё нет решения комиссии.',
    'Бұл істе комиссия шешімі әлі жоқ.',
  ],
  [
    'The case has no documents: its inventory would be empty.',
    'В деле нет документов: опись была бы пустой.',
    'Істе құжат жоқ: тізімдеме бос болар еді.',
  ],
  [
    'No order of the head is on record in this case.',
    'В этом деле нет приказа руководителя.',
    'Бұл істе басшының бұйрығы жоқ.',
  ],
  [
    'No order that places the employee at disposal is on record in this case.',
    'В этом деле нет приказа о зачислении сотрудника в распоряжение.',
    'Бұл істе қызметкерді қарамағына алу туралы бұйрық жоқ.',
  ],
  [
    'No answer to an offered post is on record in this case.',
    'В этом деле нет ответа на предложение должности.',
    'Бұл істе лауазым туралы ұсынысқа жауап жоқ.',
  ],
  [
    'No post was offered to the employee in this case.',
    'В этом деле сотруднику не предложена должность.',
    'Бұл істе қызметкерге лауазым ұсынылмаған.',
  ],
  ['The certification was not annulled.', 'Аттестация не отменена.', 'Аттестаттаудың күші жойылмаған.'],
  [
    'No dates are set in this case: there is nothing to notify of.',
    'Даты не назначены: уведомлять не о чем.',
    'Күндер тағайындалмаған: хабарлайтын ештеңе жоқ.',
  ],
  [
    'Nothing was handed in that a receipt could be given for.',
    'Ничего не сдано: расписку выдать не на что.',
    'Ештеңе тапсырылмаған: қолхат беретін нәрсе жоқ.',
  ],
  [
    'No refusal to sign is on record in this case.',
    'Отказ от подписи в этом деле не отмечен.',
    'Бұл істе қол қоюдан бас тарту белгіленбеген.',
  ],
  ['Nobody is on this list.', 'В этом списке никого нет.', 'Бұл тізімде ешкім жоқ.'],
  [
    'Nothing is on the agenda of this meeting.',
    'В повестке этого заседания ничего нет.',
    'Бұл отырыстың күн тәртібінде ештеңе жоқ.',
  ],
  [
    'The law of this meeting asks for no list; the body’s own rules may.',
    'Закон этого заседания не требует списка; правила органа могут.',
    'Бұл отырыстың заңы тізімді талап етпейді; органның өз қағидалары талап етуі мүмкін.',
  ],
  [
    'The law of this meeting asks for no announcement; the body’s own rules may.',
    'Закон этого заседания не требует объявления; правила органа могут.',
    'Бұл отырыстың заңы хабарландыруды талап етпейді; органның өз қағидалары талап етуі мүмкін.',
  ],
  [
    'The law of this meeting knows no observers; the body’s own rules may.',
    'Закон этого заседания не знает наблюдателей; правила органа могут.',
    'Бұл отырыстың заңында байқаушылар жоқ; органның өз қағидаларында болуы мүмкін.',
  ],
  [
    'Nobody who may be published is admitted to the interview yet.',
    'К собеседованию ещё никто не допущен, кого можно опубликовать.',
    'Әңгімелесуге жариялауға болатын ешкім әлі жіберілмеген.',
  ],
  [
    'The meeting is not closed yet: there is nothing to be drawn up as its minutes.',
    'Заседание не закрыто: протокол составлять ещё не о чем.',
    'Отырыс жабылмаған: хаттама жасайтын ештеңе әлі жоқ.',
  ],
  [
    'The chain of the log is broken at entry {entry}: no extract is made of it.',
    'Цепочка журнала нарушена на записи {entry}: выписка из него не изготавливается.',
    'Журнал тізбегі {entry}-жазбада үзілген: одан үзінді жасалмайды.',
  ],
  [
    'Many papers are being numbered now. The same request may be sent again.',
    'Сейчас нумеруется много бумаг. Запрос можно повторить.',
    'Қазір көп қағаз нөмірленуде. Сұрауды қайталауға болады.',
  ],
]
