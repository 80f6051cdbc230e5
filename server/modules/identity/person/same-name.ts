/** The dots that stand between the parts of a name, as keyboards and cards write them. */
const DOTS = /[·•‧∙・．.]/g

/** One form of a name for comparing: no spaces, one kind of dot, compatibility characters folded. What is stored stays as it was typed. */
function comparableName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(DOTS, '·')
}

/** True when two names are one name. */
export function sameName(one: string, other: string): boolean {
  return comparableName(one) === comparableName(other)
}
