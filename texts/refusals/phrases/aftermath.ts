import type { Phrase } from '../phrase.ts'

/** What is refused of appeals, annulments and orders of the head. */
export const aftermathPhrases: readonly Phrase[] = [
  [
    'The certification was annulled already.',
    'Аттестация уже отменена.',
    'Аттестаттау нәтижесінің күші жойылған.',
  ],
  [
    'There is no decision yet that could be annulled.',
    'Решения, которое можно отменить, ещё нет.',
    'Күшін жоюға болатын шешім әлі жоқ.',
  ],
  [
    'There is no decision yet that an appeal could be against.',
    'Решения, которое можно обжаловать, ещё нет.',
    'Шағымдануға болатын шешім әлі жоқ.',
  ],
  [
    'There is no decision yet on whose ground something could be ordered.',
    'Решения, на основании которого можно издать приказ, ещё нет.',
    'Негізінде бұйрық шығаруға болатын шешім әлі жоқ.',
  ],
  [
    'No day after the decision of this case is ahead.',
    'После решения по этому делу предстоящих сроков нет.',
    'Бұл іс бойынша шешімнен кейінгі алдағы мерзім жоқ.',
  ],
  ['is before the decision, of {on:day}', 'это раньше решения от {on}', 'бұл {on} шешімінен бұрын'],
  [
    'The ruleset of this case knows no appeal.',
    'Правила этого дела не знают такого обжалования.',
    'Бұл істің қағидаларында мұндай шағымдану жоқ.',
  ],
  ['the appeal is over: {status:word}', 'рассмотрение жалобы окончено', 'шағымды қарау аяқталды'],
  [
    '{on:day} is before the appeal was filed, on {filed:day}',
    '{on} раньше подачи жалобы {filed}',
    '{on} шағым берілген {filed} күнінен бұрын',
  ],
  [
    'the reviewer voted on the decision or signed it: the next higher head decides',
    'рассматривающий голосовал за решение или подписал его: решает вышестоящий руководитель',
    'қараушы шешімге дауыс берген немесе қол қойған: жоғары тұрған басшы шешеді',
  ],
  [
    'an interview is given only where the decision was for absence',
    'собеседование назначают, только если решение принято из-за неявки',
    'әңгімелесу шешім келмегені үшін қабылданған жағдайда ғана тағайындалады',
  ],
  [
    'another decision is named only where the outcome is changed',
    'другое решение называют, только если итог меняется',
    'басқа шешім нәтиже өзгерген жағдайда ғана аталады',
  ],
  [
    'the outcome is never worse, nor the same: one of {options:words}',
    'итог не бывает хуже или тем же; возможно: {options}',
    'нәтиже бұрынғыдан нашар да, сол күйінде де болмайды; мүмкіні: {options}',
  ],
  [
    'the act does not foresee that an appeal is forwarded',
    'акт не предусматривает пересылки жалобы',
    'акт шағымды жолдауды көздемейді',
  ],
  ['the appeal was forwarded already', 'жалоба уже переслана', 'шағым жолданған'],
  ['belongs to a new post', 'относится только к новой должности', 'тек жаңа лауазымға қатысты'],
  [
    'The order on this decision was entered already.',
    'Приказ по этому решению уже внесён.',
    'Бұл шешім бойынша бұйрық енгізілген.',
  ],
  ['the decision is a ground for it', 'решение служит основанием', 'шешім негіз болады'],
  [
    'the order of {on:day} is before the decision of {decided:day}',
    'приказ от {on} раньше решения от {decided}',
    '{on} бұйрығы {decided} шешімінен бұрын',
  ],
  [
    'the decision {decision:word} is no ground for {kind:word}; it is one for {open:words}',
    'решение «{decision}» не основание для этого приказа; возможно: {open}',
    '«{decision}» шешімі бұл бұйрыққа негіз емес; мүмкіні: {open}',
  ],
  [
    'an order of nothing names its reason',
    'если ничего не приказано, укажите причину',
    'ештеңе бұйырылмаса, себебін көрсетіңіз',
  ],
  [
    'an order on the reserve names its list',
    'в приказе о резерве назовите список',
    'резерв туралы бұйрықта тізімді атаңыз',
  ],
  [
    'an order of {kind:word} names the post',
    'в этом приказе назовите должность',
    'бұл бұйрықта лауазымды атаңыз',
  ],
  [
    'an order of dismissal names its day',
    'в приказе об увольнении назовите день',
    'жұмыстан шығару бұйрығында күнін атаңыз',
  ],
  [
    'a complaint suspends execution: the order waits for its answer, or says with reasons why it does not',
    'жалоба приостанавливает исполнение: дождитесь ответа или обоснуйте, почему приказ не ждёт',
    'шағым орындауды тоқтатады: жауабын күтіңіз немесе неге күтпейтінін негіздеңіз',
  ],
  [
    'demotion runs through disposal: its first and last day are missing',
    'понижение идёт через распоряжение: нет его первого и последнего дня',
    'төмендету қарамағында болу арқылы жүреді: оның бірінші және соңғы күні жоқ',
  ],
  [
    'the lower post is offered in writing and accepted; refused, it is a dismissal',
    'нижестоящую должность предлагают письменно; при отказе следует увольнение',
    'төмен лауазым жазбаша ұсынылады; бас тартса, жұмыстан шығарылады',
  ],
  [
    'disposal ends on {until:day}, before it begins on {from:day}',
    'распоряжение кончается {until}, раньше начала {from}',
    'қарамағында болу {until} аяқталады, бұл басталуынан {from} бұрын',
  ],
  [
    'disposal lasts until {last:day} at most',
    'распоряжение длится не дольше чем до {last}',
    'қарамағында болу {last} күнінен аспайды',
  ],
  [
    'nobody is dismissed during leave or treatment, here from {from:day} to {to:said}',
    'во время отпуска или лечения не увольняют; здесь с {from} по {to}',
    'демалыс немесе емделу кезінде жұмыстан шығарылмайды; мұнда {from} – {to}',
  ],
  ['an open end', 'день, который ещё не известен', 'әлі белгісіз күн'],
  [
    'this very order of disposal is entered already',
    'этот приказ о зачислении в распоряжение уже внесён',
    'қарамағына алу туралы осы бұйрық енгізіліп қойған',
  ],
  [
    'nobody is placed at disposal on the ground of this decision',
    'это решение не основание для распоряжения',
    'бұл шешім қарамағына алуға негіз емес',
  ],
  [
    'disposal begins on {on:day}, before the order of {ordered:day}',
    'распоряжение начинается {on}, раньше приказа от {ordered}',
    'қарамағында болу {on} басталады, бұл {ordered} бұйрығынан бұрын',
  ],
  [
    'the offer of {on:day} has no answer yet: it is answered first',
    'на предложение от {on} ещё нет ответа',
    '{on} ұсынысына әлі жауап жоқ',
  ],
  [
    'an offered post was accepted already',
    'предложенная должность уже принята',
    'ұсынылған лауазым қабылданған',
  ],
  ['no post was offered yet', 'должность ещё не предлагали', 'лауазым әлі ұсынылмаған'],
  [
    'the offer of {on:day} is over: {answer:word}',
    'на предложение от {on} уже есть ответ',
    '{on} ұсынысына жауап бар',
  ],
  [
    'the order on this decision was entered already',
    'приказ по этому решению уже внесён',
    'бұл шешім бойынша бұйрық енгізілген',
  ],
  ['the decision is no ground now', 'решение сейчас не служит основанием', 'шешім қазір негіз болмайды'],
  [
    'a post is offered to an employee who was placed at disposal',
    'должность предлагают сотруднику, зачисленному в распоряжение',
    'лауазым қарамағына алынған қызметкерге ұсынылады',
  ],
  [
    'the decision demotion is no ground for dismissal',
    'решение о понижении не основание для увольнения',
    'төмендету туралы шешім жұмыстан шығаруға негіз емес',
  ],
  [
    'it is a dismissal only where the lower post was refused or not answered for',
    'увольняют, только если от нижестоящей должности отказались или не ответили',
    'төмен лауазымнан бас тартқан немесе жауап бермеген жағдайда ғана жұмыстан шығарылады',
  ],
  [
    'silence counts as refusal only when disposal is over',
    'молчание считается отказом, только когда распоряжение кончилось',
    'үндемеу қарамағында болу аяқталғанда ғана бас тарту болып саналады',
  ],
  ['disposal ended on {until:day}', 'распоряжение закончилось {until}', 'қарамағында болу {until} аяқталды'],
  [
    'The answer to an offer is in writing: its scan is missing.',
    'Ответ на предложение даётся письменно: нет его скана.',
    'Ұсынысқа жауап жазбаша беріледі: оның сканы жоқ.',
  ],
  [
    'An order is not released without whom to appeal to, until when and how.',
    'Приказ не выпускают без указания, кому, до какого срока и как его обжаловать.',
    'Кімге, қай мерзімге дейін және қалай шағымдану көрсетілмесе, бұйрық шығарылмайды.',
  ],
  [
    'an order of the head is left standing or annulled',
    'приказ руководителя оставляют в силе или отменяют',
    'басшы бұйрығы күшінде қалдырылады немесе күші жойылады',
  ],
  ['is no order on this decision', 'это не приказ по данному решению', 'бұл осы шешім бойынша бұйрық емес'],
  [
    'is before the order, of {on:day}',
    'раньше приказа, который издан {on}',
    '{on} шығарылған бұйрықтан бұрын',
  ],
  [
    'the ground of this order has not fallen',
    'основание этого приказа не отпало',
    'бұл бұйрықтың негізі жойылған жоқ',
  ],
  [
    'what becomes of this order is on record already',
    'что стало с этим приказом, уже записано',
    'бұл бұйрықтың тағдыры жазылып қойған',
  ],
  [
    'the review of {on:day} is before the ground fell, on {fell:day}',
    'решение от {on} раньше дня, когда отпало основание ({fell})',
    '{on} күнгі шешім негіз жойылған күннен ({fell}) бұрын',
  ],
  [
    'an order is revoked by an order with a number',
    'приказ отменяют приказом, у которого есть номер',
    'бұйрықтың күші нөмірі бар бұйрықпен жойылады',
  ],
  [
    'an order without its ground is kept only for a reason',
    'приказ без основания остаётся в силе только с указанием причины',
    'негізі жоқ бұйрық себебі көрсетілгенде ғана күшінде қалады',
  ],
]
