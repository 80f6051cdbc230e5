let idsByKey: ReadonlyMap<string, string> = new Map()

/** Told once when the process is put together: under which template id each message goes to WeChat. */
export function registerTemplates(templates: ReadonlyMap<string, string>): void {
  idsByKey = templates
}

/** The template of a message; without one of its own it goes under its key. */
export function templateOf(key: string): string {
  return idsByKey.get(key) ?? key
}

/** Those of the messages that WeChat knows: one id that it does not know makes it refuse the whole question. Where none is registered, as with the demo's stand-in, all. */
export function registeredOf(keys: readonly string[]): readonly string[] {
  return idsByKey.size === 0 ? keys : keys.filter((key) => idsByKey.has(key))
}
