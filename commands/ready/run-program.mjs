import { spawn } from 'node:child_process'
import { ROOT } from './place.mjs'

/** Runs a program to its end, its words on standard error only when it fails. */
export function runProgram(program, args, { env = process.env, withinMs = 900_000 } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: withinMs,
    })
    const words = []
    child.stdout.on('data', (chunk) => words.push(chunk))
    child.stderr.on('data', (chunk) => words.push(chunk))
    child.on('error', (error) => reject(new Error(`${program} cannot be run: ${error.message}`)))
    child.on('close', (code, signal) => {
      if (code === 0) return resolve()
      const said = Buffer.concat(words).toString().trim()
      reject(new Error(`${program} ${args.slice(0, 2).join(' ')} failed (${code ?? signal})\n${said}`))
    })
  })
}
