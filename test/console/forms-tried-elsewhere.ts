/**
 * Forms, by the path of their route, that are not tried on the record ground: why, and where. A form that is neither here nor in
 * `FORMS_TRIED` fails its test.
 */
export const TRIED_ELSEWHERE: Readonly<Record<string, string>> = {
  '/rehearsal':
    'it moves an engine to a day that the form names, twice to the same: test/console/certification-screen.ts',
  '/public/meetings/:meeting/apply': 'of nobody who is signed in: test/observers/public-pages.test.ts',
  '/public/applications/:receipt/given-up': 'of nobody who is signed in: test/observers/public-pages.test.ts',
  '/public/applications/:receipt/say/:kind':
    'of nobody who is signed in: test/observers/public-pages.test.ts',
  '/session': 'it prolongs a session, as often as one likes: test/console/sign-in.test.ts',
  '/sign-out': 'a second press finds nobody signed in: test/console/sign-in.test.ts',
  '/drafts': 'what the script sends while somebody types, the last one counts: test/console/profile.test.ts',
  '/prints': 'what the script sends when a page is printed, each is an entry: test/console/oversight.test.ts',
}
