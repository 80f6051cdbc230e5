/** A reason to stop that is meant for the person at the terminal: one clear line, exit code 1, nothing damaged. */
export class Stop extends Error {
  name = 'Stop'
}

/** Runs a command's body; a Stop becomes its line, anything else its message and the place to look. */
export async function runCommand(body) {
  try {
    await body()
  } catch (error) {
    if (error instanceof Stop) console.error(`\n✗ ${error.message}`)
    else
      console.error(
        `\n✗ 没能完成：${error instanceof Error ? (process.env.YIMEN_TRACE ? error.stack : error.message) : String(error)}`,
      )
    process.exit(1)
  }
}
