const NOTICE = [
  /^\W*correct(s|ed|ion)\b/i,
  /\bcorrection\s*:/i,
  /\(\s*correct(s|ed|ion)\b/i,
  /\b(this|the) (story|article|report|item)\b[^.)]{0,60}\bcorrect(s|ed|ion)\b/i,
  /\bearlier version of (this|the) (article|story|report)\b/i,
  /\bwe (regret|apologi[sz]e)\b/i,
  /\b(misstated|misreported|gave the wrong)\b/i,
  /\bnot [^.,;()]{1,40},? as (we |was )?(previously |earlier |first |wrongly )?(reported|stated|published)\b/i,
  /\bas (wrongly |earlier |previously )?(reported|stated|published) (earlier|yesterday|before)\b/i,
]
/** What stands further inside is told, not said of the page itself: an army corrects its report, too. */
const EDGE = 400

/** Whether a page says of itself that it corrects an earlier one. */
export function saysCorrected(title: string | null, text: string): boolean {
  const places = [title ?? '', text.slice(0, EDGE), text.slice(-EDGE)]
  return places.some((place) => NOTICE.some((pattern) => pattern.test(place.replace(/^[^—–]{0,80}\s[—–-]\s/, ''))))
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
/** The first two sentences tell when the news happened. */
const LEAD = 2

/** The weekdays that the given first sentences name, one bit each, Monday the lowest. */
export function weekdaysOf(sentences: readonly string[]): number {
  const lead = sentences.slice(0, LEAD).join(' ').toLowerCase()
  return DAYS.reduce((bits, day, i) => (lead.includes(day) ? bits | (1 << i) : bits), 0)
}
