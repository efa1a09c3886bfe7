-- At most one open regular case an employee.
CREATE UNIQUE INDEX "Case_one_open_regular" ON "Case" ("employeeId") WHERE "status" <> 'closed' AND "kind" = 'regular';
