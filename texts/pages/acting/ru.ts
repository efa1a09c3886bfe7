/** Orders by which one acts for another, in Russian. */
export const ru = {
  'nav.acting': 'Кто за кого',
  'acting.handOver': 'Передать дело целиком одним архивом',
  'acting.title': 'Кто за кого',
  'acting.lead':
    'Приказы, по которым сотрудник действует за того, кто занимает должность. Каждый прекращается сам после последнего дня; в сделанном по нему названы оба.',
  'acting.acting': 'Кто действует',
  'acting.actingFor': 'За кого',
  'acting.actingForHint':
    'Только для прямого начальника или секретаря; у руководителя и кадровой службы это говорит сама должность',
  'acting.office': 'Должность',
  'acting.office.directHead': 'Прямой начальник',
  'acting.office.head': 'Уполномоченный руководитель',
  'acting.office.personnel': 'Кадровая служба',
  'acting.office.secretary': 'Секретарь комиссии',
  'acting.from': 'С',
  'acting.to': 'Последний день',
  'acting.toHint': 'После этого дня приказ прекращается сам',
  'acting.order': 'Приказ',
  'acting.number': 'Номер приказа',
  'acting.orderedOn': 'Дата приказа',
  'acting.endedOn': 'Последний день действия',
  'acting.scan': 'Скан приказа',
  'acting.state': 'Состояние',
  'acting.state.ahead': 'Ещё не действует',
  'acting.state.in-force': 'Действует',
  'acting.state.over': 'Окончен',
  'acting.none': 'Никто ни за кого не действует',
  'acting.noneText': 'Внесите приказ, когда кто-то отсутствует и за него действует другой.',
  'acting.enter': 'Внести приказ',
  'acting.enterLead':
    'Замены в комиссии нет: кого нет, тот считается отсутствующим. Замещают только секретаря, у которого нет голоса.',
  'acting.end': 'Прекратить приказ досрочно',
  'acting.endLead':
    'Приказ {{number}}: {{acting}} действует за {{actingFor}}. Сделанное по нему остаётся в силе.',
  'acting.inPlaceOf': 'за {{person}}, приказ {{number}}',
  'acting.forWhom': 'Вы действуете за {{person}} по приказу {{number}}',
} as const
