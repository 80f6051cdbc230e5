import { spawn } from 'node:child_process'
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Stop } from './stop.mjs'

/** Runs one step and shows what is done and how many seconds it took. */
export async function step(title, work) {
  const began = Date.now()
  const live = process.stdout.isTTY
  process.stdout.write(live ? `… ${title}` : `… ${title}\n`)
  try {
    const note = await work()
    const seconds = ((Date.now() - began) / 1000).toFixed(1)
    process.stdout.write(`${live ? '\r' : ''}✓ ${title}${note ? `：${note}` : ''} ${seconds} 秒\n`)
  } catch (error) {
    if (live) process.stdout.write('\n')
    throw error
  }
}

/** Runs a program to its end. What it says goes to .cache/<name>.log; when it fails the last lines become the reason. */
export function runProgram(root, name, { command, args, cwd = root, env = {}, timeoutMs = 900_000 }) {
  mkdirSync(join(root, '.cache'), { recursive: true })
  const log = join(root, '.cache', `${name}.log`)
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    const stop = () => child.kill('SIGTERM')
    process.once('exit', stop)
    const timer = setTimeout(stop, timeoutMs)
    let tail = ''
    const take = (chunk) => {
      appendFileSync(log, chunk)
      tail = (tail + chunk).slice(-4_000)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', (error) => reject(new Stop(`${name} 没能运行：${error.message}`)))
    child.on('close', (code) => {
      clearTimeout(timer)
      process.off('exit', stop)
      if (code === 0) resolve(tail)
      else
        reject(new Stop(`${name} 没做完（${code ?? '被中断'}）。最后几行：\n${lastLines(tail, 12)}\n全文在 ${log}。`))
    })
  })
}

function lastLines(text, count) {
  return text
    .trim()
    .split('\n')
    .slice(-count)
    .map((line) => `    ${line.slice(0, 200)}`)
    .join('\n')
}
