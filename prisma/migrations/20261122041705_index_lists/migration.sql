-- DropIndex
DROP INDEX "Employee_familyName_givenName_id_idx";

-- DropIndex
DROP INDEX "Notice_outcome_id_idx";

-- CreateIndex
CREATE INDEX "Employee_familyName_givenName_id_idx" ON "Employee"("familyName" text_pattern_ops, "givenName" text_pattern_ops, "id");

-- CreateIndex
CREATE INDEX "Case_nextLimitOn_id_idx" ON "Case"("nextLimitOn", "id");

-- CreateIndex
CREATE INDEX "Case_number_idx" ON "Case"("number" text_pattern_ops);

-- CreateIndex
CREATE INDEX "Case_headUnitId_id_idx" ON "Case"("headUnitId", "id");

-- CreateIndex
CREATE INDEX "Case_meetingId_idx" ON "Case"("meetingId");

-- CreateIndex
CREATE INDEX "Case_breaches_number_idx" ON "Case"("breaches", "number");

-- CreateIndex
CREATE INDEX "Case_counted" ON "Case"("personnelUnitId", "status", "stage", "unitId", "nextLimitOn", "meetingOn", "decision", "breaches", "headUnitId", "number");

-- CreateIndex
CREATE INDEX "Notice_queuedAt_id_idx" ON "Notice"("queuedAt", "id");

-- CreateIndex
CREATE INDEX "Notice_servedOn_outcome_role_kind_queuedAt_id_idx" ON "Notice"("servedOn", "outcome", "role", "kind", "queuedAt", "id");

-- CreateIndex
CREATE INDEX "RegisterNumber_unitId_year_direction_number_idx" ON "RegisterNumber"("unitId", "year", "direction", "number");
