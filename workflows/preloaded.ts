// The rulebook keeps nothing of a case, so a worker loads it once for all cases that it holds: what is reached from
// here is shared by them, anything else each workflow loads for itself.
import '../regulation/appeal/answer-appeal.ts'
import '../regulation/appeal/apply-appeal-event.ts'
import '../regulation/course/course.ts'
import '../regulation/course/milestones.ts'
import '../regulation/course/set-dates.ts'
import '../regulation/course/settle.ts'
import '../regulation/interview/ask-question.ts'
import '../regulation/meeting/close-item.ts'
import '../regulation/meeting/consequences.ts'
import '../regulation/meeting/open-item.ts'
import '../regulation/meeting/record-attendance.ts'
import '../regulation/recusal/recuse-member.ts'
