/** Where a page says that it came from. */
export interface WireOrigin {
  readonly agency: string
  /** What shows it, in the page's words. */
  readonly evidence: string
  readonly by: 'dateline' | 'credit'
}

/** Agencies as pages write them, and their names. */
const AGENCIES: readonly (readonly [pattern: string, name: string])[] = [
  ['AP|Associated Press', 'Associated Press'],
  ['Reuters', 'Reuters'],
  ['AFP|Agence France-Presse', 'Agence France-Presse'],
  ['dpa|Deutsche Presse-Agentur', 'dpa'],
  ['EFE', 'EFE'],
  ['ANSA', 'ANSA'],
  ['Xinhua', 'Xinhua'],
  ['TASS|ITAR-TASS', 'TASS'],
  ['RIA Novosti|RIA', 'RIA Novosti'],
  ['Interfax', 'Interfax'],
  ['Ukrinform', 'Ukrinform'],
  ['Yonhap', 'Yonhap'],
  ['Kyodo', 'Kyodo'],
  ['PTI|Press Trust of India', 'Press Trust of India'],
  ['ANI', 'ANI'],
  ['UPI', 'UPI'],
  ['Anadolu|AA', 'Anadolu'],
  ['IRNA', 'IRNA'],
  ['KCNA', 'KCNA'],
  ['MENA', 'MENA'],
  ['SANA', 'SANA'],
  ['Bloomberg', 'Bloomberg'],
  ['PA Media', 'PA Media'],
]
const EDGE = 240

/**
 * The agency that a page was taken from, by its dateline (`BEIRUT (AP) —`, also of an agency not listed: `KAMPALA (Lakeside Agency) —`) or by a credit at
 * its beginning or end; null where it names none there. An agency quoted within the text is no origin.
 */
export function wireOrigin(text: string): WireOrigin | null {
  const dateline = /^\W*\p{Lu}[^(/\n—–]{1,60}[(/]\s*([\p{Lu}d][\p{L}. -]{1,40}?)\s*[)/]\s*[—–-]/u.exec(text)
  if (dateline?.[1]) return { agency: named(dateline[1]) ?? dateline[1], evidence: dateline[0].trim(), by: 'dateline' }
  for (const edge of [text.slice(0, EDGE), text.slice(-EDGE)]) {
    const names = AGENCIES.map(([pattern]) => pattern).join('|')
    const credit = new RegExp(
      `(?:^|[\\n(])\\s*(?:by |source: |©\\s*|reporting by )?(?:the )?(${names})\\s*(?:[)\\n]|$)`,
      'im',
    ).exec(edge)
    if (credit?.[1]) return { agency: named(credit[1]) ?? credit[1], evidence: credit[0].trim(), by: 'credit' }
  }
  return null
}

function named(written: string): string | undefined {
  return AGENCIES.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'i').test(written))?.[1]
}
