import pg from 'pg'
import { type BodySize, DIVISIONS, id, oneOf, TERRITORIES, TODAY } from './body-sql.ts'
import { caseToCopy } from './case-to-copy.ts'
import { aftermathStatements, campaignStatements } from './fill-aftermath.ts'
import { meetingStatements } from './fill-meetings.ts'

/** As large as a body may be. */
export const WHOLE_BODY: BodySize = { people: 150_000, cases: 75_000 }

const FAMILIES = ['Ахмет', 'Ким', 'Нұрлан', 'Сейіт', 'Иван', 'Жұмабай', 'Оспан', 'Петр', 'Қасым', 'Сәрсен']
const MIDDLES = ['ғали', 'бек', 'жан', 'ор', 'ел', 'ұлы', 'ад', 'иш', 'енк', 'кел', 'тай', 'мұрат']
const ENDINGS = ['ов', 'ова', 'ев', 'ева', 'баев', 'баева', 'ин', 'ина']
const GIVEN = ['Данияр', 'Айгүл', 'Ержан', 'Марат', 'Ольга', 'Бауыржан', 'Сауле']
/** Of twenty cases: open ones at every stage, some that rest, a quarter closed. */
const STAGES = ['preparation', 'fitness', 'testing', 'study', 'polygraph', 'interview', 'decision']
const STATUS = [
  ...Array.from({ length: 14 }, () => 'open'),
  'suspended',
  ...Array.from({ length: 5 }, () => 'closed'),
]
const OUTCOMES = [
  ...Array.from({ length: 45 }, () => 'accepted'),
  'by-hand',
  'refused',
  'unknown',
  'queued',
  'served',
]

/** The statements that fill every large table, in an order in which each finds what it refers to. */
const statements = ({ people, cases }: BodySize, state: string): string[] => [
  `INSERT INTO "Unit" ("id", "code", "parentId", "name", "kind")
    SELECT ${id('unit', 'n')}, 'U' || n, CASE WHEN n = 0 THEN NULL WHEN n <= ${TERRITORIES} THEN ${id('unit', '0')}
      ELSE ${id('unit', `(1 + n % ${TERRITORIES})`)} END, 'Unit ' || n,
      CASE WHEN n = 0 THEN 'body' WHEN n <= ${TERRITORIES} THEN 'territorial' ELSE 'division' END
    FROM generate_series(0, ${TERRITORIES + DIVISIONS}) AS n`,
  `INSERT INTO "Employee" ("id", "personnelNumber", "familyName", "givenName", "email", "language", "unitId",
      "position", "positionLevel", "category", "rank", "branch", "headOfBody", "directHeadId", "disclosure", "facts",
      "contentHash", "updatedAt")
    SELECT ${id('employee', 'n')}, (100000 + n)::text, ${oneOf(FAMILIES, 'n / 3')} || ${oneOf(MIDDLES, 'n / 30')}
        || ${oneOf(ENDINGS, 'n / 360')}, ${oneOf(GIVEN, 'n')}, 'p' || n || '@body.kz', 'ru',
      ${id('unit', `(${TERRITORIES + 1} + n % ${DIVISIONS})`)}, 'инспектор', 3, 'C-SV-8', 'капитан', 'police', 'no',
      CASE WHEN n > ${DIVISIONS} THEN ${id('employee', `(1 + n % ${DIVISIONS})`)} END, true,
      '{"service": [], "appointments": [], "absences": [], "certifications": [], "credited": []}', n::text, now()
    FROM generate_series(1, ${people}) AS n`,
  `INSERT INTO "Determination" ("id", "asOf", "ruleset", "state", "progress", "counts", "startedAt", "finishedAt")
    SELECT ${id('determination', 'n')}, date '2026-07-01' - n * 180, 'decree-1612', 'done', '{}', '{"due": ${cases}}',
      now(), now() FROM generate_series(0, 1) AS n`,
  `INSERT INTO "DeterminationList" ("id", "determinationId", "personnelUnitId", "headUnitId", "state")
    SELECT ${id('list', 'n')}, ${id('determination', '0')}, ${id('unit', 'n')}, ${id('unit', 'n')}, 'opened'
    FROM generate_series(1, ${TERRITORIES}) AS n`,
  `INSERT INTO "DeterminationEntry" ("id", "determinationId", "employeeId", "personnelNumber", "listId", "status",
      "due", "windowFrom", "windowTo", "cite", "caseId")
    SELECT ${id('entry', `n || '/' || d`)}, ${id('determination', 'd')}, ${id('employee', 'n')}, (100000 + n)::text,
      CASE WHEN n <= ${cases} AND d = 0 THEN ${id('list', `(1 + n % ${TERRITORIES})`)} END,
      CASE WHEN n <= ${cases} THEN 'due' ELSE ${oneOf(['not-due', 'exempt', 'overdue'], 'n')} END,
      '2027-01-11', '2027-01-11', '2027-07-11', '{para 3}', CASE WHEN n <= ${cases} THEN ${id('case', 'n')} END
    FROM generate_series(1, ${people}) AS n, generate_series(0, 1) AS d`,
  `INSERT INTO "Commission" ("id", "unitId", "orderNumber", "orderedOn", "chairmanId", "secretaryId", "enteredById",
      "enteredAt")
    SELECT ${id('commission', 'n')}, ${id('unit', 'n')}, n::text, '2026-06-01', ${id('employee', 'n')},
      ${id('employee', '(n + 100)')}, ${id('employee', '1')}, now()
    FROM generate_series(1, ${TERRITORIES}) AS n`,
  `INSERT INTO "CommissionMember" ("commissionId", "employeeId", "capacity")
    SELECT ${id('commission', '(1 + n / 5)')}, ${id('employee', '(200 + n)')}, 'other'
    FROM generate_series(0, ${TERRITORIES * 5 - 1}) AS n`,
  `INSERT INTO "Meeting" ("id", "workflowId", "commissionId", "heldOn", "startsAt", "place", "status", "seq", "state")
    SELECT ${id('meeting', 'n')}, 'meeting/' || n, ${id('commission', `(1 + n % ${TERRITORIES})`)},
      date '${TODAY}' + (n % 180 - 60), '10:00', 'Hall', CASE WHEN n % 180 < 60 THEN 'closed' ELSE 'called' END, 1, '{}'
    FROM generate_series(1, ${cases / 25}) AS n`,
  `INSERT INTO "Case" ("id", "number", "ordinal", "workflowId", "employeeId", "kind", "ruleset", "dueOn", "attempt",
      "personnelUnitId", "headUnitId", "unitId", "openedAt", "seq", "status", "stage", "round", "windowTo", "startOn",
      "meetingOn", "meetingId", "decision", "outcome", "closedOn", "nextLimitOn", "nextMomentAt", "breaches", "state")
    SELECT ${id('case', 'n')}, '2026-' || lpad(n::text, 6, '0'), n, 'certification/' || n, ${id('employee', 'n')},
      'regular', ${oneOf(['decree-1612', 'decree-1612', 'law-380-2026'], 'n')}, '2027-01-11', 1,
      ${id('unit', `(1 + n % ${TERRITORIES})`)}, ${id('unit', `(1 + n % ${TERRITORIES})`)},
      ${id('unit', `(${TERRITORIES + 1} + n % ${DIVISIONS})`)}, '2026-08-01T05:00:00Z', 2, status,
      CASE WHEN status = 'closed' THEN 'decision' ELSE ${oneOf(STAGES, 'n / 20')} END, 1, '2027-07-11', '2026-12-15',
      CASE WHEN (n + n / 20) % 10 < 7 THEN date '${TODAY}' + (n / 25 % 180 - 60) END,
      CASE WHEN (n + n / 20) % 10 < 7 AND status = 'open' THEN ${id('meeting', `(1 + n / 25 % ${cases / 25})`)} END,
      CASE WHEN status = 'closed' THEN ${oneOf(['corresponds', 'demotion', 'dismissal', 'promotion'], 'n / 20')} END,
      CASE WHEN status = 'closed' THEN ${oneOf(['corresponds', 'demotion', 'dismissal', 'promotion'], 'n / 20')} END,
      CASE WHEN status = 'closed' THEN date '2026-11-01' END,
      CASE WHEN status <> 'closed' THEN date '${TODAY}' + (n / 7 % 150 - 10) END,
      CASE WHEN status <> 'closed' THEN timestamptz '2026-12-02T04:00:00Z' + n % 150 * interval '1 day' END,
      CASE WHEN n % 31 = 0 THEN 1 ELSE 0 END,
      jsonb_set('${state}', '{frame}', '${state}'::jsonb->'frame' || jsonb_build_object('caseId', ${id('case', 'n')},
        'employeeId', ${id('employee', 'n')}))
    FROM (SELECT n, ${oneOf(STATUS, '(n + n / 20)')} AS status FROM generate_series(1, ${cases}) AS n) AS numbered`,
  `INSERT INTO "MeetingItem" ("meetingId", "n", "caseId", "status")
    SELECT ${id('meeting', `(1 + n / 25 % ${cases / 25})`)}, n % 25 + 25 * (n / ${cases}), ${id('case', 'n')}, 'waiting'
    FROM generate_series(1, ${cases}) AS n WHERE (n + n / 20) % 10 < 7`,
  `INSERT INTO "CaseLogEntry" ("caseId", "seq", "event", "recordedAt", "data", "cite", "previousHash", "hash")
    SELECT ${id('case', 'n')}, seq, CASE WHEN seq = 2 AND n % 31 = 0 THEN 'LimitMissed' WHEN seq = 2 THEN 'DatesSet'
      ELSE 'CaseOpened' END, timestamptz '2026-08-01T05:00:00Z' + n * interval '1 minute',
      '{"step": "notice", "round": 1, "limit": "2026-11-01"}', '{para 3}', md5(n::text), md5(seq || '/' || n)
    FROM generate_series(1, ${cases}) AS n, generate_series(1, 2) AS seq`,
  `INSERT INTO "CaseTask" ("id", "caseId", "act", "role", "owedById", "unitId", "limitOn", "cite", "data")
    SELECT ${id('task', `n || '/' || k`)}, ${id('case', 'n')},
      ${oneOf(['read-profile', 'profile', 'result', 'dossier-sent'], 'k + n')},
      ${oneOf(['employee', 'directHead', 'personnel', 'head'], 'k + n')},
      CASE (k + n) % 4 WHEN 0 THEN ${id('employee', 'n')} WHEN 1 THEN ${id('employee', `(1 + n % ${DIVISIONS})`)} END,
      ${id('unit', `(1 + n % ${TERRITORIES})`)}, date '${TODAY}' + (n / 7 % 150 - 10), '{para 11}', '{}'
    FROM generate_series(1, ${cases}) AS n, generate_series(1, 2) AS k WHERE n % 20 < 14`,
  `INSERT INTO "Notice" ("id", "caseId", "seq", "kind", "role", "recipientId", "params", "cite", "channel", "outcome",
      "queuedAt", "settledAt", "servedOn")
    SELECT ${id('notice', `n || '/' || k`)}, ${id('case', 'n')}, k, ${oneOf(['dates-set', 'profile-due'], 'k')},
      ${oneOf(['employee', 'directHead'], 'k')},
      CASE k WHEN 1 THEN ${id('employee', `(1 + n % ${DIVISIONS})`)} ELSE ${id('employee', 'n')} END,
      '{"meetingOn": "2027-01-20"}', '{para 10}', 'mail', outcome,
      timestamptz '2026-08-01T05:00:00Z' + n * interval '1 minute', now(),
      CASE WHEN outcome IN ('accepted', 'served') THEN date '2026-09-01' END
    FROM (SELECT n, k, ${oneOf(OUTCOMES, 'n * 2 + k')} AS outcome
      FROM generate_series(1, ${cases}) AS n, generate_series(1, 2) AS k) AS numbered`,
  `INSERT INTO "Document" ("id", "caseId", "kind", "fileName", "mediaType", "size", "sha256", "storedAs", "storedAt",
      "storedById")
    SELECT ${id('document', 'n')}, ${id('case', 'n')}, 'profile', 'profile.pdf', 'application/pdf', 1000, md5(n::text),
      md5(n::text), now(), ${id('employee', '1')}
    FROM generate_series(1, ${cases}) AS n`,
  `INSERT INTO "RegisterNumber" ("id", "register", "number", "unitId", "year", "direction", "registeredOn",
      "registeredAt", "registeredById", "title", "caseId", "documentId")
    SELECT ${id('number', 'n')}, n % 21 || '/2026/outgoing', n, CASE n % 21 WHEN 0 THEN NULL ELSE ${id('unit', '(n % 21)')} END,
      2026, 'outgoing', '2026-09-01', now(),
      ${id('employee', '1')}, 'notice', ${id('case', 'n')}, ${id('document', 'n')}
    FROM generate_series(1, ${cases}) AS n`,
  `INSERT INTO "Paper" ("id", "kind", "language", "subject", "version", "caseId", "factsSha256", "documentId",
      "madeAt", "madeById", "numberId")
    SELECT ${id('paper', 'n')}, 'notice', 'kk-ru', 'case/' || ${id('case', 'n')}, 1, ${id('case', 'n')}, md5(n::text),
      ${id('document', 'n')}, now(), ${id('employee', '1')}, ${id('number', 'n')}
    FROM generate_series(1, ${cases}) AS n`,
  `INSERT INTO "Fact" ("id", "caseId", "kind", "occurredOn", "receivedAt", "actorId", "data", "judgement", "judgedAt")
    SELECT ${id('fact', 'n')}, ${id('case', 'n')}, 'profile', '2026-10-01', now(), ${id('employee', '1')}, '{}', 'taken',
      now()
    FROM generate_series(1, ${cases}) AS n`,
  `INSERT INTO "AccessLogEntry" ("at", "accountId", "what", "caseId")
    SELECT timestamptz '2026-08-01T05:00:00Z' + n * interval '1 minute', ${id('account', '(n % 400)')},
      ${oneOf(['case', 'document', 'file /cases.xlsx', 'sign-in'], 'n')}, ${id('case', `(1 + n % ${cases})`)}
    FROM generate_series(1, ${cases * 2}) AS n`,
  `SELECT setval(pg_get_serial_sequence('"Case"', 'ordinal'), ${cases})`,
]

/**
 * Fills an empty, migrated database with a body of this size, by the database itself: every table that grows with the
 * people and their cases. Every case is a copy of one that was opened and given its dates.
 *
 * @param address as an administrator of the server: references are not checked while it is filled
 * @example await fillBody(address, WHOLE_BODY)
 */
export const fillBody = async (address: string, size: BodySize): Promise<void> => {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    await client.query('SET session_replication_role = replica')
    for (const statement of [
      ...statements(size, JSON.stringify(caseToCopy())),
      ...meetingStatements(size),
      ...aftermathStatements(size),
      ...campaignStatements(size),
    ])
      await client.query(statement)
    await client.query('VACUUM (ANALYZE)')
  } finally {
    await client.end()
  }
}

/** The opaque id of what the body has under a number. @example idInBody('case', '7') */
export const idInBody = async (
  database: { $queryRawUnsafe<Rows>(text: string): Promise<Rows> },
  what: string,
  n: string,
): Promise<string> => {
  const [row] = await database.$queryRawUnsafe<[{ id: string }]>(`SELECT ${id(what, `'${n}'`)}::text AS id`)
  return row.id
}
