-- AlterTable
ALTER TABLE "MeetingItem" ADD COLUMN     "recusals" JSONB NOT NULL DEFAULT '[]';

-- What the states of meetings say already
UPDATE "MeetingItem" AS kept SET "recusals" = found."recusals"
FROM (
  SELECT meeting."id" AS "meetingId", (item->>'n')::int AS "n", item->'recusals' AS "recusals"
  FROM "Meeting" AS meeting, jsonb_array_elements(meeting."state"->'items') AS item
  WHERE jsonb_typeof(item->'recusals') = 'array'
) AS found
WHERE kept."meetingId" = found."meetingId" AND kept."n" = found."n";
