/** Manners in which news is written, as far as the form of a text shows them. */
export const STYLES = ['headlines', 'interview', 'live blog', 'statement', 'analysis', 'wire', 'report'] as const
export type Style = (typeof STYLES)[number]

const LONG_WORDS = 700

/**
 * The manner of a text by its outer form: lines, times, questions, a place and a dash at its head, its length. Rough on purpose: it serves to see whether
 * a reader does worse on one sort of text than on another.
 */
export function styleOf(title: string | null, text: string): Style {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const share = (pattern: RegExp): number => lines.filter((line) => pattern.test(line.trim())).length / lines.length
  if (lines.length >= 5 && share(/^.{1,110}$/) > 0.8 && share(/[.!?]["”’]?$/) < 0.5) return 'headlines'
  if (lines.length >= 4 && share(/^(?:Q|A|Question|Answer|[\p{Lu}][\p{L}. ]{1,30}):\s|\?$/u) > 0.4) return 'interview'
  if (lines.length >= 3 && share(/^\(?\d{1,2}[:.]\d{2}\b/) > 0.25) return 'live blog'
  if (
    /\b(?:statement|communiqu[ée]|declaration|address)\b/i.test(title ?? '') ||
    /^\s*We, the |\bwe (?:call|urge|condemn|reaffirm|welcome)\b/.test(text)
  )
    return 'statement'
  if (/^\s*[\p{Lu}][\p{Lu} .,'’/-]{2,40}(?:,? \w+\.? \d{1,2})?,? ?(?:\([\p{L} ]+\) ?)?[-–—]/u.test(text)) return 'wire'
  const words = text.split(/\s+/).length
  return words > LONG_WORDS || /\b(?:analysis|opinion|comment|editorial|explainer|why)\b/i.test(title ?? '')
    ? 'analysis'
    : 'report'
}
