-- CreateIndex
CREATE INDEX "Case_heard" ON "Case"("meetingOn", "status");
