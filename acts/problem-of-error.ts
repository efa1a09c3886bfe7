import {
  isGrpcServiceError,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client'
import { ApplicationFailure } from '@temporalio/common'
import { UNLAWFUL } from '../workflows/verdict-messages.ts'
import { Problem, type ProblemParts, unavailable, unlawful } from './problem.ts'

/** How the database says that it is away or busy: Prisma's codes, then the network's and PostgreSQL's own. */
const DATABASE_AWAY: ReadonlySet<string> = new Set([
  ...['P1000', 'P1001', 'P1002', 'P1003', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08006'],
])

/** gRPC's CANCELLED, UNKNOWN, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, UNAVAILABLE. */
const TEMPORAL_AWAY: ReadonlySet<number> = new Set([1, 2, 4, 8, 14])

/**
 * The problem that an error means to whoever asked; null when it is a defect of ours.
 *
 * A verdict that a workflow's validator rejected is `unlawful` with what the validator said; a part that is away is
 * `unavailable`. For a verdict this means: the outcome is not known, and the same key asks again.
 */
export const problemOfError = (error: unknown): Problem | null => {
  if (error instanceof Problem) return error
  if (error instanceof WorkflowUpdateFailedError) return rejectedVerdict(error.cause)
  if (error instanceof WorkflowNotFoundError)
    return new Problem('conflict', {
      detail: 'It is closed already, or has not begun yet: it takes nothing now.',
    })
  if (isTemporalAway(error) || isDatabaseAway(error)) return unavailable()
  return null
}

type Rejection = Partial<Pick<ProblemParts, 'limit' | 'earliestLawfulMeeting' | 'violations'>> & {
  cite?: readonly string[]
}

const rejectedVerdict = (cause: unknown): Problem | null => {
  if (!(cause instanceof ApplicationFailure) || cause.type !== UNLAWFUL) return null
  const said = (cause.details?.[0] ?? {}) as Rejection
  const first = said.violations?.[0]
  const limit = said.limit ?? first?.limit
  return unlawful({
    detail:
      cause.message ||
      said.violations?.map(({ message }) => message).join(' ') ||
      'A rule does not allow it.',
    cite: said.cite ?? [...new Set(said.violations?.flatMap(({ cite }) => cite) ?? [])],
    ...(limit ? { limit } : {}),
    ...(said.earliestLawfulMeeting ? { earliestLawfulMeeting: said.earliestLawfulMeeting } : {}),
    ...(said.violations ? { violations: said.violations } : {}),
  })
}

const isTemporalAway = (error: unknown): boolean =>
  causesOf(error).some((cause) => {
    if (cause.name === 'WorkflowUpdateRPCTimeoutOrCancelledError' || cause.name === 'TransportError')
      return true
    if (isGrpcServiceError(cause)) return TEMPORAL_AWAY.has(cause.code)
    return cause instanceof ServiceError && cause.cause === undefined
  })

const isDatabaseAway = (error: unknown): boolean =>
  causesOf(error).some((cause) => {
    if (cause.name === 'PrismaClientInitializationError') return true
    const code = 'code' in cause ? cause.code : undefined
    if (typeof code === 'string' && DATABASE_AWAY.has(code)) return true
    return /can't reach database|connection terminated|timeout exceeded when trying to connect|query read timeout/i.test(
      cause.message,
    )
  })

/** The error and what caused it, at most five deep. */
const causesOf = (error: unknown): Error[] => {
  const causes: Error[] = []
  for (let at = error; at instanceof Error && causes.length < 5; at = at.cause) causes.push(at)
  return causes
}
