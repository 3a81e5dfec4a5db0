import { exampleArticles } from '../../src/ledger/testing/examples.js'
import { type Article, createArticle } from '../../src/model/article.js'
import type { Claim, Reading } from '../../src/model/claim.js'
import { addDays, type Day } from '../../src/model/time.js'
import { createFrameReader } from '../../src/read/frames/reader.js'

/** Parties that take the places of those in the bundled articles, so that buckets are many and uneven, as in life. */
export const PARTIES =
  'RUS CHN UKR USA DEU FRA GBR POL IND PRK IRN TUR JPN KOR BRA ZAF SAU ISR EGY PAK IDN VNM AUS CAN MEX ARG CHL NGA KEN ETH SDN COD MAR DZA TUN LBY SYR IRQ JOR LBN QAT ARE OMN YEM KAZ UZB GEO ARM AZE SRB HUN SVK CZE ROU BGR GRC ITA ESP PRT NOR SWE FIN UN EU NATO AU'.split(
    ' ',
  )

/** The bundled articles as the reader that ships reads them. */
export async function readExamples(): Promise<readonly { article: Article; reading: Reading }[]> {
  const reader = createFrameReader()
  const read = []
  for (const article of exampleArticles()) read.push({ article, reading: await reader.read(article) })
  return read.filter(({ reading }) => reading.claims.length > 0)
}

/** The n-th replay of an article: other parties, another day, a first line of its own; its quotes stand where they stood, moved by that line. */
export function replay(article: Article, reading: Reading, n: number): { article: Article; reading: Reading } {
  const line = `Replay ${n}.\n\n`
  const date = article.date === null ? null : addDays(article.date as Day, -((n * 37) % 3000))
  const own = createArticle({ ...article, id: `${article.id}-${n}`, text: line + article.text, date })
  const move = (claim: Claim): Claim => ({
    ...claim,
    asker: moved(claim.asker, n),
    addressee: claim.addressee === null ? null : moved(claim.addressee, n),
    third: claim.third === null ? null : moved(claim.third, n),
    evidence: claim.evidence.map((span) =>
      span.in === 'title' ? span : { ...span, start: span.start + line.length, end: span.end + line.length },
    ),
  })
  const rejected = reading.rejected.filter((span) => span.in !== 'title')
  return {
    article: own,
    reading: {
      ...reading,
      articleKey: own.key,
      claims: reading.claims.map(move),
      rejected: rejected.map((span) => ({ ...span, start: span.start + line.length, end: span.end + line.length })),
    },
  }
}

/** Another party for each, the same for one party throughout a replay; what is not on the list stays. */
function moved(code: string, n: number): string {
  const at = PARTIES.indexOf(code)
  return at < 0 ? code : (PARTIES[(at * (1 + (n % 5) * 2) + n) % PARTIES.length] as string)
}
