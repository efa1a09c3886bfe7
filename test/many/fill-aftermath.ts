import { filedAppeal } from '../../regulation/appeal/apply-appeal-event.ts'
import { awaitOrder } from '../../regulation/head-order/apply-proceeding-event.ts'
import type { HeadOrder } from '../../regulation/head-order/head-order.ts'
import { type BodySize, DIVISIONS, id, oneOf, TERRITORIES, TODAY } from './body-sql.ts'

const NOBODY = '00000000-0000-8000-a000-000000000000'
const CALENDAR = { version: 'shipped', off: [], working: [] }

const appealToCopy = () =>
  filedAppeal({
    ...{ appealId: NOBODY, caseId: NOBODY, caseWorkflowId: 'certification/1', ruleset: 'decree-1612' },
    ...{ calendar: CALENDAR, leadDays: [1], kind: 'regular', round: 1, decision: 'demotion', orderId: null },
    ...{ attended: true, decidedOn: '2026-11-02', filedOn: '2026-11-16', registeredOn: '2026-11-16' },
    ...{ limitOn: '2026-12-02', barred: [] },
  })

const proceedingToCopy = () =>
  awaitOrder({
    ...{ proceedingId: NOBODY, caseId: NOBODY, round: 1, ruleset: 'decree-1612', calendar: CALENDAR },
    ...{ leadDays: [1], decision: 'demotion', decidedOn: '2026-11-02', attempt: '1' },
    term: { workingDays: 20, act: '12' },
  })

const ORDER: HeadOrder = {
  ...{ kind: 'promotion', orderedOn: '2026-11-20', effectiveOn: '2026-12-01', reserveList: 'list' },
  ...{ post: 'post', reason: null, disposal: null, offer: null, atOnce: null },
}

const json = (value: unknown) => `'${JSON.stringify(value)}'::jsonb`

/** Of the closed cases each fifth has an appeal, each has an order or waits for one. */
export const aftermathStatements = ({ cases }: BodySize): string[] => [
  `INSERT INTO "Appeal" ("id", "number", "workflowId", "caseId", "round", "filedOn", "registeredAt", "filedById",
      "status", "seq", "state")
    SELECT ${id('appeal', 'n')}, 'A-2026-' || lpad(n::text, 6, '0'), 'appeal/' || n, ${id('case', 'n')}, 1, '2026-11-16',
      now(), ${id('employee', 'n')}, ${oneOf(['filed', 'answered', 'refused-by-silence'], 'n')}, 1,
      jsonb_set(${json(appealToCopy())}, '{filed,caseId}', to_jsonb(${id('case', 'n')}::text))
    FROM generate_series(1, ${cases}) AS n WHERE n % 25 = 0`,
  `INSERT INTO "HeadOrder" ("id", "caseId", "round", "decision", "kind", "number", "orderedOn", "order", "cite",
      "enteredAt", "enteredById")
    SELECT ${id('order', `owner."id"`)}, owner."id", 1, owner."decision", ordered, owner."ordinal"::text,
      date '${TODAY}' - owner."ordinal" % 300,
      ${json(ORDER)} || jsonb_build_object('kind', ordered, 'orderedOn', date '${TODAY}' - owner."ordinal" % 300),
      '{para 22}', now(), ${id('employee', '1')}
    FROM (SELECT *, ${oneOf(['reserve', 'promotion', 'demotion', 'dismissal', 'none'], 'owner."ordinal" / 7')} AS ordered
      FROM "Case" AS owner WHERE "status" = 'closed') AS owner WHERE owner."ordinal" % 2 = 0`,
  `INSERT INTO "OrderProceeding" ("id", "workflowId", "caseId", "round", "status", "limitOn", "seq", "state")
    SELECT ${id('proceeding', `owner."id"`)}, 'head-order/' || owner."id", owner."id", 1,
      CASE WHEN owner."ordinal" % 2 = 0 THEN 'ordered' ELSE 'awaited' END, date '${TODAY}' + owner."ordinal" % 60, 1,
      jsonb_set(${json(proceedingToCopy())}, '{awaited,caseId}', to_jsonb(owner."id"::text))
    FROM "Case" AS owner WHERE owner."status" = 'closed'`,
  `INSERT INTO "Annulment" ("id", "caseId", "round", "actNumber", "actOn", "falsified", "reasons", "recordedAt",
      "recordedById")
    SELECT ${id('annulment', 'n')}, ${id('case', 'n')}, 1, n::text, '2026-11-20', '{testing}', 'False.', now(),
      ${id('employee', '1')}
    FROM generate_series(1, ${cases}) AS n WHERE n % 997 = 0`,
  `INSERT INTO "Account" ("id", "personnelNumber", "createdAt")
    SELECT ${id('account', 'n')}, (100000 + n)::text, now() FROM generate_series(1000, ${1000 + DIVISIONS * 5}) AS n`,
  `INSERT INTO "ActingOrder" ("id", "office", "actingForId", "actingId", "number", "orderedOn", "fromOn", "toOn",
      "enteredById", "enteredAt")
    SELECT ${id('acting', 'n')}, 'directHead', ${id('account', `(1000 + n % ${DIVISIONS})`)},
      ${id('account', `(1000 + ${DIVISIONS} + n % ${DIVISIONS * 4})`)}, n::text, '2026-06-01',
      date '${TODAY}' - n % 900, date '${TODAY}' - n % 900 + 30, ${id('employee', '1')}, now()
    FROM generate_series(1, ${DIVISIONS * 25}) AS n`,
]

/** Campaigns that place every case, one of them 10,000, and the sessions of the stages with everybody's seats. */
export const campaignStatements = ({ cases }: BodySize): string[] => [
  `INSERT INTO "Campaign" ("id", "name", "state", "unitId", "request", "shortages", "plannedById", "plannedAt")
    SELECT ${id('campaign', 'n')}, 'Campaign ' || n, 'planned',
      CASE WHEN n > 0 THEN ${id('unit', `(1 + n % ${TERRITORIES})`)} END,
      '{"from": "2026-12-01", "to": "2027-06-30", "determinationId": null, "commissions": [], "rooms": [],
        "polygraphLeftOutFor": null}', '[]', ${id('employee', '1')},
      timestamptz '2026-11-01T05:00:00Z' + n * interval '1 minute'
    FROM generate_series(0, 200) AS n`,
  `INSERT INTO "CampaignPlacement" ("campaignId", "caseId", "number", "state", "commissionId", "heldOn", "sessions",
      "breaches")
    SELECT ${id('campaign', `CASE WHEN owner."ordinal" <= 10000 THEN 0 ELSE owner."ordinal" % 200 END`)}, owner."id",
      owner."number", ${oneOf(['planned', 'scheduled', 'called'], 'owner."ordinal"')},
      ${id('commission', `(1 + owner."ordinal" % ${TERRITORIES})`)}, date '${TODAY}' + owner."ordinal" % 180, '[]', '{}'
    FROM "Case" AS owner`,
  `INSERT INTO "StageSession" ("id", "unitId", "stage", "heldOn", "startsAt", "place", "capacity", "createdById",
      "createdAt")
    SELECT ${id('session', 'n')}, ${id('unit', `(1 + n % ${TERRITORIES})`)}, ${oneOf(['fitness', 'testing'], 'n')},
      date '${TODAY}' + n % 180, '09:00', 'Hall ' || n, 30, ${id('employee', '1')}, now()
    FROM generate_series(1, ${Math.ceil(cases / 25)}) AS n`,
  `INSERT INTO "SessionSeat" ("sessionId", "caseId")
    SELECT ${id('session', `(1 + n / 25 % ${Math.ceil(cases / 25)})`)}, ${id('case', 'n')}
    FROM generate_series(1, ${cases}) AS n`,
]
