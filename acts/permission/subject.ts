/**
 * What an act is done to. `body`: the installation as a whole, for roles held anywhere; `wholeBody`: only for roles
 * held in the whole body; `authorities`: something that belongs to a personnel service and a head (a list of a
 * determination), where null is the whole body's.
 */
export type Subject =
  | 'body'
  | 'wholeBody'
  | { unitId: string }
  | { employeeId: string }
  | { caseId: string }
  | { commissionId: string }
  | { meetingId: string }
  | { authorities: { personnelUnitId: string | null; headUnitId: string | null } }
