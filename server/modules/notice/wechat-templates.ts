let idsByKey: ReadonlyMap<string, string> = new Map()

/** Told once when the process is put together: under which template id each message goes to WeChat. */
export function registerTemplates(templates: ReadonlyMap<string, string>): void {
  idsByKey = templates
}

/** The template of a message; without one of its own it goes under its key. */
export function templateOf(key: string): string {
  return idsByKey.get(key) ?? key
}
