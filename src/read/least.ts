import type { Claim, Rejection } from '../model/claim.js'
import type { Reader } from '../model/reader.js'
import { numbered } from './numbered.js'

/** A reader whose claims below a confidence are rejected as `unsure`: kept with their words, claimed by nobody. */
export function withLeast(reader: Reader, least: number): Reader {
  return {
    name: reader.name,
    read: async (article) => {
      const reading = await reader.read(article)
      const sure = reading.claims.filter(({ confidence }) => confidence >= least)
      const unsure = reading.claims.filter(({ confidence }) => confidence < least).flatMap(rejection)
      return {
        ...reading,
        claims: numbered(sure, (claim) => sure.find(({ key }) => key === claim.conditionOf)),
        rejected: [...reading.rejected, ...unsure],
      }
    },
  }
}

function rejection({ evidence }: Claim): Rejection[] {
  const [shown] = evidence
  if (!shown) return []
  const { start, end, text } = shown
  return [{ reason: 'unsure', start, end, text, ...(shown.in ? { in: shown.in } : {}) }]
}
