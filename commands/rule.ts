import { once } from 'node:events'
import {
  answerLine,
  isOperationName,
  OPERATIONS,
  type OperationName,
} from '../regulation/operations/operations.ts'

/** The lines of a stream, whole, one at a time. JSON may hold U+2028, so only a line feed ends a line. */
async function* linesOf(input: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of input) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  yield rest
}

/** Answers each line in order and says whether all of them were understood. */
const answerAll = async (operation: OperationName): Promise<boolean> => {
  let understood = true
  process.stdin.setEncoding('utf8')
  for await (const line of linesOf(process.stdin)) {
    // Trimmed of the byte order mark too, which a file from elsewhere may begin with.
    const question = line.trim()
    if (question === '') continue
    const reply = answerLine(operation, question)
    if ('error' in reply) understood = false
    const written = JSON.stringify('error' in reply ? reply : reply.answer)
    if (!process.stdout.write(`${written}\n`)) await once(process.stdout, 'drain')
  }
  return understood
}

// A reader that has seen enough (`| head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

const [operation = '', ...surplus] = process.argv.slice(2)
if (!isOperationName(operation) || surplus.length > 0) {
  console.error(
    `rule: expected one operation, one of ${Object.keys(OPERATIONS).join(', ')}; got "${process.argv.slice(2).join(' ')}"`,
  )
  process.exitCode = 2
} else if (!(await answerAll(operation))) process.exitCode = 2
