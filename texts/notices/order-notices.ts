import type { Language } from '../language.ts'
import type { NoticeKind } from './notice-kinds.ts'
import type { KindTexts } from './notice-texts.ts'

type OfOrder = Extract<NoticeKind, 'order-due' | 'post-offered' | `order-${string}`>

/** What is told of the head's order: that it is awaited or made, its ground has fallen, and what became of it then. */
export const orderNotices: Record<Language, Record<OfOrder, KindTexts>> = {
  kk: {
    'order-due': {
      subject: 'Аттестаттау: комиссия шешімі бойынша бұйрық күтілуде',
      what: 'Аттестаттау комиссиясының шешімі сіздің бұйрығыңызды күтуде. Бұйрық өздігінен шығарылмайды.',
      todo: 'Орган белгілеген мерзімде шешім негізінде бұйрық шығарыңыз немесе шара қолданылмайтын себебін көрсетіңіз.',
    },
    'order-made': {
      subject: 'Аттестаттау: бұйрық шығарылды',
      what: 'Аттестаттауыңыздың нәтижелері бойынша басшының бұйрығы шығарылды.',
      todo: 'Бұйрықпен қол қойып танысыңыз. Келіспеген жағдайда орган басшысына немесе уәкілетті басшыға жазбаша шағымдануға құқылысыз; шағым төмендегі күннен кейін де қабылданады.',
    },
    'order-ground-fallen': {
      subject: 'Аттестаттау: бұйрықтың негізі жойылды',
      what: 'Басшының бұйрығына негіз болған шешім шағым бойынша өзгертілді немесе оның күші жойылды.',
      todo: 'Бұйрық өздігінен жойылмайды: басшы оның күшін басқа бұйрықпен жояды немесе неге күшінде қалатынын көрсетеді. Екеуі туралы да қызметкерге жазбаша хабарланады.',
    },
    'order-revoked': {
      subject: 'Аттестаттау: бұйрықтың күші жойылды',
      what: 'Аттестаттауыңыздың нәтижелері бойынша шығарылған бұйрықтың күші жойылды: оның негізі жойылған.',
      todo: 'Күшін жою туралы бұйрықпен қол қойып танысыңыз.',
    },
    'order-kept': {
      subject: 'Аттестаттау: бұйрық күшінде қалады',
      what: 'Аттестаттауыңыз бойынша бұйрықтың негізі жойылды; басшы бұйрықтың неге күшінде қалатынын көрсетті.',
      todo: 'Келіспеген жағдайда орган басшысына немесе уәкілетті басшыға жазбаша шағымдануға не сотқа жүгінуге құқылысыз.',
    },
    'post-offered': {
      subject: 'Аттестаттау: сізге төмен тұрған лауазым ұсынылды',
      what: 'Сіз органның қарамағындасыз және сізге төмен тұрған лауазым жазбаша ұсынылды.',
      todo: 'Лауазымға келісетініңізді кадр қызметіне жазбаша хабарлаңыз. Төмендегі күнге дейін жауап болмаса, лауазым қабылданбаған болып саналады.',
    },
  },
  ru: {
    'order-due': {
      subject: 'Аттестация: ожидается приказ по решению комиссии',
      what: 'Решение аттестационной комиссии ожидает вашего приказа. Сам по себе приказ не издаётся.',
      todo: 'Издайте приказ на основании решения либо укажите причину, по которой мера не принимается, в срок, установленный органом.',
    },
    'order-made': {
      subject: 'Аттестация: издан приказ',
      what: 'По результатам вашей аттестации издан приказ руководителя.',
      todo: 'Ознакомьтесь с приказом под подпись. При несогласии вы вправе письменно обжаловать его руководителю органа или уполномоченному руководителю; жалоба принимается и после указанного ниже дня.',
    },
    'order-ground-fallen': {
      subject: 'Аттестация: отпало основание приказа',
      what: 'Решение, на основании которого издан приказ руководителя, изменено по жалобе или отменено.',
      todo: 'Приказ не отпадает сам: руководитель отменяет его другим приказом или указывает, почему он остаётся в силе. О том и другом сотрудник уведомляется письменно.',
    },
    'order-revoked': {
      subject: 'Аттестация: приказ отменён',
      what: 'Приказ, изданный по результатам вашей аттестации, отменён: его основание отпало.',
      todo: 'Ознакомьтесь под подпись с приказом об отмене.',
    },
    'order-kept': {
      subject: 'Аттестация: приказ остаётся в силе',
      what: 'Основание приказа по вашей аттестации отпало; руководитель указал, почему приказ остаётся в силе.',
      todo: 'При несогласии вы вправе письменно обжаловать это руководителю органа или уполномоченному руководителю либо обратиться в суд.',
    },
    'post-offered': {
      subject: 'Аттестация: вам предложена нижестоящая должность',
      what: 'Вы находитесь в распоряжении органа, и вам письменно предложена нижестоящая должность.',
      todo: 'Письменно сообщите кадровой службе, согласны ли вы на должность. При отсутствии ответа до указанного ниже дня должность считается не принятой.',
    },
  },
  en: {
    'order-due': {
      subject: 'Certification: an order on a decision is awaited',
      what: 'A decision of the certification commission waits for your order. Nothing is ordered by itself.',
      todo: 'Issue an order on the ground of the decision, or none with its reason, within the term that the body has set.',
    },
    'order-made': {
      subject: 'Certification: an order was issued',
      what: 'An order of the head was issued on the ground of your certification.',
      todo: 'Read the order and sign that you have. If you do not agree, you may appeal in writing to the head of the body or to the authorised head; an appeal is accepted also after the day below.',
    },
    'order-ground-fallen': {
      subject: 'Certification: the ground of an order has fallen',
      what: 'The decision on whose ground an order of the head was issued was changed on appeal or set aside.',
      todo: 'The order does not fall by itself: the head revokes it by another order, or records why it stands. The employee will be notified in writing of either.',
    },
    'order-revoked': {
      subject: 'Certification: an order was revoked',
      what: 'The order that was issued on the ground of your certification was revoked, because its ground has fallen.',
      todo: 'Sign that you have read the order by which it was revoked.',
    },
    'order-kept': {
      subject: 'Certification: an order stands',
      what: 'The ground of the order on your certification has fallen, and the head has recorded why the order stands.',
      todo: 'If you do not agree, you may appeal in writing to the head of the body or to the authorised head, or go to court.',
    },
    'post-offered': {
      subject: 'Certification: a lower post is offered to you',
      what: 'You are at the disposal of the body, and a lower post is offered to you in writing.',
      todo: 'Answer the personnel service in writing whether you take the post. Without an answer by the day below you have not taken it.',
    },
  },
}
