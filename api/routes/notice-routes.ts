import { consentAnswer, consentToContacts } from '../../acts/contacts/consent-to-contacts.ts'
import { withdrawalAnswer, withdrawContactsConsent } from '../../acts/contacts/withdraw-contacts-consent.ts'
import { readDocument } from '../../acts/document/read-document.ts'
import { listNotices, noticeAnswer, noticesAnswer } from '../../acts/notice/list-notices.ts'
import { readNotice } from '../../acts/notice/read-notice.ts'
import { servedAnswer, serveNotice, serveNotices } from '../../acts/notice/serve-notices.ts'
import { fileAnswer } from '../answers/send-file.ts'
import { BY_ID_OR_NUMBER } from './case-routes.ts'
import { DOCUMENTS } from './documents.ts'
import { route } from './route.ts'

/** Notices, their service by hand, consents to one's contacts, and documents. */
export const noticeRoutes = [
  route({
    method: 'get',
    path: '/notices',
    tag: 'Notices',
    summary: 'The notices that I may see',
    act: listNotices,
    answer: noticesAnswer,
  }),
  route({
    method: 'get',
    path: '/cases/{id}/notices',
    params: { id: { ...BY_ID_OR_NUMBER.id, field: 'case' } },
    tag: 'Cases',
    summary: 'The notices of a case',
    act: listNotices,
    answer: noticesAnswer,
  }),
  route({
    method: 'get',
    path: '/notices/{id}',
    params: { id: 'notice' },
    tag: 'Notices',
    summary: 'One notice as it was written, with every attempt to send it',
    act: readNotice,
    answer: noticeAnswer,
  }),
  route({
    method: 'post',
    path: '/notices/{id}/served',
    params: { id: 'notice' },
    tag: 'Notices',
    summary: 'Record the service of a notice by hand',
    act: serveNotice,
    answer: servedAnswer,
    files: DOCUMENTS,
  }),
  route({
    method: 'post',
    path: '/notices/served',
    tag: 'Notices',
    summary: 'Record the service of many notices with one scan',
    act: serveNotices,
    answer: servedAnswer,
    files: DOCUMENTS,
  }),
  route({
    method: 'post',
    path: '/employees/{id}/contacts-consent',
    params: { id: 'employee' },
    tag: 'Employees',
    summary: 'Consent to be notified at the address of the roster',
    act: consentToContacts,
    answer: consentAnswer,
    files: DOCUMENTS,
  }),
  route({
    method: 'post',
    path: '/employees/{id}/contacts-consent/withdrawal',
    params: { id: 'employee' },
    tag: 'Employees',
    summary: 'Take back the consent to be notified at an address',
    act: withdrawContactsConsent,
    answer: withdrawalAnswer,
  }),
  route({
    method: 'get',
    path: '/documents/{id}',
    params: { id: 'document' },
    tag: 'Documents',
    summary: 'Take a document; the access log has who took it',
    act: readDocument,
    answer: fileAnswer,
    sends: 'file',
  }),
]
