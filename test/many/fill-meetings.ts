import { calledMeeting } from '../../regulation/meeting/apply-meeting-event.ts'
import { type BodySize, id, meetingsOf, oneOf } from './body-sql.ts'

const NOBODY = '00000000-0000-8000-a000-000000000000'

/** A meeting of one item; whose it is does not matter. */
const meetingToCopy = () =>
  calledMeeting({
    ...{ meetingId: NOBODY, ruleset: 'decree-1612', heldOn: '2027-01-20', announcedOn: '2027-01-11' },
    ...{ chairmanId: NOBODY, secretaryId: NOBODY, composition: [], leadDays: 1 },
    agenda: [
      {
        ...{ n: 1, caseId: NOBODY, caseWorkflowId: 'certification/1', employeeId: NOBODY },
        ...{ kind: 'regular', round: 1 },
      },
    ],
  })

const json = (value: unknown) => `'${JSON.stringify(value)}'::jsonb`

const states = (): string => {
  const { items, ...state } = meetingToCopy()
  return `UPDATE "Meeting" AS meeting SET "state" = ${json(state)} || jsonb_build_object(
      'meetingId', meeting."id", 'heldOn', meeting."heldOn", 'announcedOn', meeting."heldOn" - 14,
      'status', meeting."status",
      'chairmanId', commission."chairmanId", 'secretaryId', commission."secretaryId",
      'composition', (SELECT jsonb_agg(member."employeeId") FROM "CommissionMember" AS member
        WHERE member."commissionId" = commission."id"),
      'items', (SELECT coalesce(jsonb_agg(${json(items[0])} || jsonb_build_object('n', item."n", 'caseId', owner."id",
          'employeeId', owner."employeeId", 'caseWorkflowId', owner."workflowId") ORDER BY item."n"), '[]')
        FROM "MeetingItem" AS item JOIN "Case" AS owner ON owner."id" = item."caseId"
        WHERE item."meetingId" = meeting."id"))
    FROM "Commission" AS commission WHERE commission."id" = meeting."commissionId"`
}

/** What belongs to meetings: their state, who observes them and where they were published, recordings and their ends. */
export const meetingStatements = (size: BodySize): string[] => [
  states(),
  `INSERT INTO "ObserverApplication" ("id", "meetingId", "fullName", "contact", "capacity", "subordination", "attached",
      "documentIds", "appliedAt", "registeredById", "language", "receipt")
    SELECT ${id('observer', `n || '/' || k`)}, ${id('meeting', 'n')}, 'Observer ' || n || '/' || k, '+7 701 ' || n || k,
      ${oneOf(['parliament', 'maslikhat', 'association'], 'n + k')}, 'none', '{identity,membership}', '{}',
      timestamptz '2026-11-01T05:00:00Z' + k * interval '1 hour', ${id('employee', '1')}, 'ru', md5(n || '/' || k)
    FROM generate_series(1, ${meetingsOf(size)}) AS n, generate_series(1, 4) AS k`,
  `INSERT INTO "ObserverOpinion" ("id", "applicationId", "meetingId", "kind", "text", "documentIds", "receivedAt",
      "cameBy", "registeredById")
    SELECT ${id('opinion', 'n')}, ${id('observer', `n || '/1'`)}, ${id('meeting', 'n')}, 'overall', 'Well held.', '{}',
      now(), 'paper', ${id('employee', '1')}
    FROM generate_series(1, ${meetingsOf(size)}) AS n`,
  `INSERT INTO "Publication" ("id", "meetingId", "what", "place", "publishedOn", "listed", "documentIds", "recordedAt",
      "recordedById")
    SELECT ${id('publication', `n || '/' || k`)}, ${id('meeting', 'n')}, ${oneOf(['announcement', 'admitted-list'], 'k')},
      'public-page', '2026-11-02', '{}', '{}', now(), ${id('employee', '1')}
    FROM generate_series(1, ${meetingsOf(size)}) AS n, generate_series(0, 1) AS k`,
  `INSERT INTO "SeparateOpinion" ("id", "meetingId", "n", "memberId", "words", "sha256", "filedOn", "enteredAt",
      "enteredById")
    SELECT ${id('separate', 'n')}, ${id('meeting', 'n')}, 1, ${id('employee', '200')}, 'Otherwise.', md5(n::text),
      '2026-11-20', now(), ${id('employee', '1')}
    FROM generate_series(1, ${meetingsOf(size)}) AS n`,
  `INSERT INTO "Recording" ("id", "meetingId", "n", "caseId", "unitId", "ruleset", "heldOn", "fileName", "mediaType",
      "size", "sha256", "blocks", "storedAs", "storedAt", "storedById", "state")
    SELECT ${id('recording', `item."caseId"`)}, meeting."id", item."n", item."caseId", commission."unitId",
      'decree-1612', meeting."heldOn" - CASE WHEN item."n" % 5 = 0 THEN 1200 ELSE 0 END, 'interview.mp4', 'video/mp4',
      1000000000, md5(item."caseId"::text), '\\x00', md5(item."caseId"::text), now(), ${id('employee', '1')}, 'kept'
    FROM "MeetingItem" AS item JOIN "Meeting" AS meeting ON meeting."id" = item."meetingId"
    JOIN "Commission" AS commission ON commission."id" = meeting."commissionId"`,
  `INSERT INTO "RecordingLogEntry" ("id", "recordingId", "event", "on", "at", "data")
    SELECT ${id('recorded', `recording."id"`)}, recording."id", 'attached', recording."heldOn", now(), '{}'
    FROM "Recording" AS recording`,
  `INSERT INTO "RecordingDestruction" ("id", "unitId", "status", "drawnUpOn", "drawnUpAt", "actNumber", "actOn")
    SELECT ${id('destruction', 'n')}, commission."unitId", ${oneOf(['drawn-up', 'approved', 'carried-out'], 'n')},
      '2026-11-20', timestamptz '2026-11-20T05:00:00Z' + n * interval '1 minute', n::text, '2026-11-21'
    FROM generate_series(1, ${Math.ceil(size.cases / 500)}) AS n
    JOIN "Commission" AS commission ON commission."orderNumber" = (1 + n % 20)::text`,
  `INSERT INTO "RecordingDestructionItem" ("destructionId", "recordingId", "n")
    SELECT ${id('destruction', '(1 + (at - 1) / 100)')}, listed."id", (at - 1) % 100 + 1
    FROM (SELECT recording."id", row_number() OVER (ORDER BY recording."id") AS at FROM "Recording" AS recording
      WHERE recording."heldOn" < '2024-01-01') AS listed
    WHERE at <= ${Math.ceil(size.cases / 500) * 100}`,
]
