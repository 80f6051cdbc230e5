/** Width of one character in ems. */
export type MeasureChar = (char: string) => number

/** 避头: may not begin a line. 避尾: may not end one（GB/T 15834）. */
const NOT_FIRST = '，。、；：？！）》」』】〕”’…—·～%‰℃,.;:?!)]}'
const NOT_LAST = '（《「『【〔“‘([{'
const WORD = /[A-Za-z0-9@._/+*#&:–-]/
const SPACES = ' \u3000'

/**
 * Breaks a text into lines of at most `width` ems, the first one shorter by `indent`. Words and numbers stay whole unless they
 * are longer than a line; no line begins or ends with a mark that may not stand there. A line feed in the text ends a line.
 */
export function breakLines(text: string, width: number, measure: MeasureChar, indent = 0): string[] {
  return text.split('\n').flatMap((part, index) => breakPart(part, width, measure, index === 0 ? indent : 0))
}

function breakPart(text: string, width: number, measure: MeasureChar, indent: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = indent
  const endLine = () => {
    lines.push(trimEnd(line))
    line = ''
    used = 0
  }
  for (const cluster of toClusters(text)) {
    const size = widthOf(cluster, measure)
    if (used + widthOf(trimEnd(cluster), measure) > width && line !== '') endLine()
    if (line === '' && size > width - used) {
      for (const char of cluster) {
        if (used + measure(char) > width && line !== '') {
          // A number in groups is broken behind a group, not inside it.
          const group = line.lastIndexOf('-') + 1
          const rest = group > 1 ? line.slice(group) : ''
          line = group > 1 ? line.slice(0, group) : line
          endLine()
          line = rest
          used = widthOf(rest, measure)
        }
        line += char
        used += measure(char)
      }
    } else if (line !== '' || used > 0 || !isSpace(cluster) || lines.length === 0) {
      line += cluster
      used += size
    }
  }
  if (line !== '' || lines.length === 0) endLine()
  return lines
}

/** Pieces that are never broken inside: a word, or a sign with the marks that must stay beside it. */
function toClusters(text: string): string[] {
  const clusters: string[] = []
  let open = ''
  for (const char of text) {
    const last = clusters.length - 1
    const before = clusters[last] ?? ''
    if (NOT_LAST.includes(char)) open += char
    else if (open !== '') {
      clusters.push(open + char)
      open = ''
    } else if (before !== '' && (NOT_FIRST.includes(char) || joinsWord(before, char)) && !isSpace(before))
      clusters[last] = before + char
    else clusters.push(char)
  }
  return open === '' ? clusters : [...clusters, open]
}

function joinsWord(before: string, char: string): boolean {
  return WORD.test(char) && WORD.test(before.slice(-1))
}

function isSpace(text: string): boolean {
  return [...text].every((char) => SPACES.includes(char))
}

function trimEnd(text: string): string {
  return text.replace(/[ \u3000]+$/, '')
}

/** Width of a text in ems. */
export function widthOf(text: string, measure: MeasureChar): number {
  let width = 0
  for (const char of text) width += measure(char)
  return width
}
