import type { Phrase } from '../phrase.ts'

/** What the timetable refuses of dates. */
export const datePhrases: readonly Phrase[] = [
  [
    'the last lawful day to {act:said} was {limit:day}, today is {today:day}',
    'последний законный день, чтобы {act}, был {limit}, сегодня {today}',
    '{act} үшін соңғы заңды күн {limit} болған, бүгін {today}',
  ],
  ['serve the notice', 'вручить уведомление', 'хабарламаны тапсыру'],
  ['submit the profile', 'представить характеристику', 'мінездемені ұсыну'],
  [
    'certification starts on {start:day}, the first lawful day is {from:day}',
    'аттестация начинается {start}, первый законный день {from}',
    'аттестаттау {start} басталады, алғашқы заңды күн {from}',
  ],
  [
    '{stage:word} on {date:day} must not be after {next:word} on {nextDate:day}',
    '«{stage}» ({date}) не может быть позже, чем «{next}» ({nextDate})',
    '«{stage}» ({date}) «{next}» ({nextDate}) кезеңінен кейін бола алмайды',
  ],
  [
    'the last stage is on {on:day}, its result must be in the dossier by {limit:day}',
    'последний этап {on}, его результат должен быть в материалах к {limit}',
    'соңғы кезең {on}, оның нәтижесі {limit} дейін материалдарда болуы керек',
  ],
  [
    'the meeting on {on:day} is too near, the first lawful day is {limit:day}',
    'заседание {on} слишком близко, первый законный день {limit}',
    '{on} отырысы тым жақын, алғашқы заңды күн {limit}',
  ],
  [
    '{on:day} is a day off, the last working day before it is {limit:day}',
    '{on} — нерабочий день, последний рабочий день перед ним {limit}',
    '{on} — демалыс күні, оның алдындағы соңғы жұмыс күні {limit}',
  ],
  [
    'the meeting is on {on:day}, the last lawful day is {limit:day}',
    'заседание {on}, последний законный день {limit}',
    'отырыс {on}, соңғы заңды күн {limit}',
  ],
  [
    'meeting: the certification rests since {from:day} and goes on after the return ({cites:cites})',
    'аттестация приостановлена с {from} и продолжится после возвращения ({cites})',
    'аттестаттау {from} бастап тоқтатылған және қайта оралғаннан кейін жалғасады ({cites})',
  ],
  [
    'timing: {step:word} on {on:day} lies outside the approved timing, {from:day} to {to:day} ({cite:cites})',
    '«{step}» ({on}) выходит за утверждённые сроки, {from} – {to} ({cite})',
    '«{step}» ({on}) бекітілген мерзімнен тыс, {from} – {to} ({cite})',
  ],
  [
    '{step:word}: {on:day} is past, today is {today:day}',
    '«{step}»: {on} прошёл, сегодня {today}',
    '«{step}»: {on} өтіп кетті, бүгін {today}',
  ],
  [
    '{key:word}: expected its day, or the reason why it is left out',
    '«{key}»: укажите день или причину, по которой этапа нет',
    '«{key}»: күнін немесе кезең болмайтын себебін көрсетіңіз',
  ],
  [
    'no day is left within the calendar',
    'в календаре не осталось подходящего дня',
    'күнтізбеде қолайлы күн қалмады',
  ],
  [
    'covers {first:day} to {last:day} and cannot tell whether {on:day} is a working day',
    'календарь охватывает {first} – {last}; о дне {on} он не говорит',
    'күнтізбе {first} – {last} аралығын қамтиды; {on} күні туралы айта алмайды',
  ],
  [
    '{ruleset} has no such stage for {branch:word}',
    'правила не знают такого этапа для этой службы',
    'қағидаларда бұл қызмет үшін мұндай кезең жоқ',
  ],
  [
    'expected the day of the stage {stage:word}',
    'укажите день этапа «{stage}»',
    '«{stage}» кезеңінің күнін көрсетіңіз',
  ],
  [
    'expected the day of at least one stage',
    'укажите день хотя бы одного этапа',
    'кемінде бір кезеңнің күнін көрсетіңіз',
  ],
  [
    '{to:day} is before window.from {from:day}',
    '{to} раньше начала срока {from}',
    '{to} мерзімнің басынан {from} бұрын',
  ],
  ['{ruleset} has no such term', 'правила не знают такого срока', 'қағидаларда мұндай мерзім жоқ'],
  [
    'expected the day from which this term is counted',
    'нет дня, от которого считается срок',
    'мерзім есептелетін күн жоқ',
  ],
  [
    'only a term in calendar units before this day can be turned round',
    'такой срок нельзя отсчитать назад',
    'мұндай мерзімді кері санауға болмайды',
  ],
  [
    'does not go with earliest: give days or ask for the earliest ones',
    'укажите дни либо попросите самые ранние, но не то и другое',
    'не күндерді көрсетіңіз, не ең ертелерін сұраңыз, екеуін бірдей емес',
  ],
  [
    'expected the day of the test, or earliest: true',
    'укажите день тестирования или попросите самые ранние даты',
    'тестілеу күнін көрсетіңіз немесе ең ерте күндерді сұраңыз',
  ],
  [
    'expected the day of the meeting, or earliest: true',
    'укажите день заседания или попросите самые ранние даты',
    'отырыс күнін көрсетіңіз немесе ең ерте күндерді сұраңыз',
  ],
  [
    'The case is closed: its dates stay as they were.',
    'Дело закрыто: его даты не меняются.',
    'Іс жабылған: күндері өзгермейді.',
  ],
  ['name at least one day in off or in working', 'назовите хотя бы один день', 'кемінде бір күнді атаңыз'],
  [
    '{day:day} is named twice; keep it once, in off or in working',
    '{day} назван дважды: оставьте его один раз',
    '{day} екі рет аталған: бір рет қалдырыңыз',
  ],
  [
    '{day:day} is both in off and in working; keep it in one of them',
    '{day} назван и рабочим, и нерабочим: оставьте одно',
    '{day} жұмыс күні де, демалыс та деп аталған: біреуін қалдырыңыз',
  ],
  [
    '{day:day} is not covered by the calendar, which has {first:day} to {last:day}',
    '{day} вне календаря: он охватывает {first} – {last}',
    '{day} күнтізбеден тыс: ол {first} – {last} аралығын қамтиды',
  ],
  ['{day:day} is a day off already', '{day} и так нерабочий', '{day} онсыз да демалыс'],
  ['{day:day} is a working day already', '{day} и так рабочий', '{day} онсыз да жұмыс күні'],
  ['time only goes forward: it is {now} already', 'время идёт только вперёд', 'уақыт тек алға жүреді'],
  [
    'The rehearsal is being moved already; its clock goes one way at a time.',
    'Время репетиции уже передвигается: подождите.',
    'Репетиция уақыты жылжытылып жатыр: күте тұрыңыз.',
  ],
  ['expected a date YYYY-MM-DD or an RFC 3339 instant with offset', 'укажите дату', 'күнді көрсетіңіз'],
  [
    'expected either {"to": date or instant} or {"next": true}',
    'укажите дату или «до следующего события»',
    'күнді немесе «келесі оқиғаға дейін» дегенді көрсетіңіз',
  ],
]
