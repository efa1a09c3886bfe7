import type { RouteFiles } from './route.ts'

/** Documents of a fact or a service, beside the fields of the form. */
export const DOCUMENTS: RouteFiles = {
  formFields: ['documents', 'document', 'file'],
  field: 'documents',
  count: 'several',
  limit: ({ limits }) => limits.documentBytes,
}
