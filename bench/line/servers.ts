import { fork } from 'node:child_process'

type Question = (about: unknown) => Promise<unknown>
type Asked = { readonly id: number; readonly name: string; readonly about: unknown }
type Answered = { readonly id: number; readonly value?: unknown; readonly error?: string }

/** 另一进程里的服务端 — where it listens, and what it can be asked. */
export type OtherServer = {
  readonly url: string
  readonly ask: <Answer>(name: string, about?: unknown) => Promise<Answer>
  readonly close: () => Promise<void>
}

/** Called in the process of a server: says where it listens and answers what its bench asks; ends after `close`. */
export function answerQuestions(url: string, questions: Readonly<Record<string, Question>>): void {
  process.on('message', async ({ id, name, about }: Asked) => {
    try {
      const question = questions[name]
      if (question === undefined) throw new Error(`nobody answers ${name}`)
      process.send?.({ id, value: await question(about) })
    } catch (error) {
      process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
    if (name === 'close') process.disconnect()
  })
  process.send?.({ id: 0, value: url })
}

/** Starts a server of a bench in a process of its own. */
export async function startServer(script: string): Promise<OtherServer> {
  const child = fork(script, {
    execArgv: ['--import', 'tsx'],
    // A bench prints nothing but figures; what a server says goes to the other stream.
    stdio: ['ignore', process.stderr, process.stderr, 'ipc'],
  })
  const open = new Map<number, (answer: Answered) => void>()
  let last = 0
  const answerOf = (id: number): Promise<unknown> =>
    new Promise((resolve, reject) => {
      open.set(id, ({ value, error }) => (error === undefined ? resolve(value) : reject(new Error(error))))
    })
  child.on('message', (answer: Answered) => {
    open.get(answer.id)?.(answer)
    open.delete(answer.id)
  })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', (code) => {
      for (const [id, settle] of open) settle({ id, error: `${script} ended with ${code}` })
      resolve()
    })
  })
  const url = (await answerOf(0)) as string
  const ask = (name: string, about: unknown = null) => {
    last += 1
    const answer = answerOf(last)
    child.send({ id: last, name, about })
    return answer
  }
  return {
    url,
    ask: <Answer>(name: string, about?: unknown) => ask(name, about) as Promise<Answer>,
    close: async () => {
      await ask('close')
      await ended
    },
  }
}
