import type { AuthoredText } from '../record.js'

/** Told of a fault: field, rule, message. */
export type Fault = (field: string, rule: string, message: string) => void

const QUOTED = /["“]([^"“”]+)["”]/g
const RULER =
  /\b(president|prime minister|premier|chancellor|king|queen|emir|sultan|pope|secretary[- ]general|foreign minister|secretary of state|foreign secretary)\b/i

export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}

/** Length, dates, and what each sort of text owes: real texts their licence, retellings their quotation marks. */
export function checkProse(text: AuthoredText, fault: Fault): void {
  const words = wordCount(text.text)
  if (words < 100 || words > 400) fault('text', 'length', `${words} words; 100 to 400 are wanted`)
  const year = Number(text.date.slice(0, 4))
  if (year < 1990 || year > 2026) fault('date', 'date', 'dates run from 1990 to 2026')
  if (text.asks.length === 0 && text.traps.length === 0) {
    fault('traps', 'traps', 'a text without asks says what tempts a reader in it, e.g. ["accusation"]')
  }
  if (/\u00ad|\u200b|\r|\t/.test(text.text))
    fault('text', 'characters', 'no tabs, carriage returns, soft hyphens or zero-width characters')
  if (text.sort === 'real') checkReal(text, fault)
  if (text.sort === 'retold') checkQuotes(text, fault)
  if (text.sort === 'synthetic') checkSpeakers(text, fault)
}

const FREE = /^(CC BY(-SA)? \d\.\d|CC0|public domain)/i
const RESERVED = /vanatteveldt|en-worldwide-newswire|ArticleComparisons|PolNeAR/i

function checkReal(text: Extract<AuthoredText, { sort: 'real' }>, fault: Fault): void {
  if (!FREE.test(text.licence)) fault('licence', 'licence', `not a licence that allows release: ${text.licence}`)
  if (RESERVED.test(text.url)) fault('url', 'reserved', 'this source is kept for scoring by others')
  if (/wikinews/i.test(text.source + text.url) && /^20(19|20)/.test(text.date)) {
    fault('date', 'reserved', 'Wikinews of 2019 and 2020 is kept for scoring by others')
  }
}

/** In a retelling only words that truly stand in a source may stand in quotation marks. */
function checkQuotes(text: Extract<AuthoredText, { sort: 'retold' }>, fault: Fault): void {
  for (const [, words = ''] of text.text.matchAll(QUOTED)) {
    const bare = words.replace(/[.,;!?]$/, '')
    if (!text.quotes.some((quote) => quote.replace(/[.,;!?]$/, '') === bare)) {
      fault('quotes', 'quotes', `quoted in a retelling but not listed in "quotes": «${words}»`)
    }
  }
  text.quotes.forEach((quote, index) => {
    if (!text.text.includes(quote)) fault(`quotes[${index + 1}]`, 'quotes', `listed but not in the text: «${quote}»`)
  })
}

/** In an invented text nobody who truly held an office may speak in quotation marks. */
function checkSpeakers(text: AuthoredText, fault: Fault): void {
  for (const sentence of text.text.split(/(?<=[.!?]["”]?)\s+/)) {
    if (!/["“]/.test(sentence)) continue
    const ruler = RULER.exec(sentence)
    const own = sentence.replace(QUOTED, '')
    if (ruler && RULER.test(own)) {
      fault(
        'text',
        'office_quote',
        `an invented quotation beside a ruler's office (${ruler[0]}); give it to an envoy, a spokesperson, a ministry: «${sentence.slice(0, 90)}»`,
      )
    }
  }
}
