import { z } from 'zod'
import { CERTAINTIES, FORCES, KINDS, POLARITIES, STEPS } from '../../model/ask.js'

const step = z.object({
  step: z.enum(STEPS),
  quote: z.string().min(1),
  saidBy: z.string().nullish(),
  certainty: z.enum(CERTAINTIES).catch('asserted'),
})

const ask = z.object({
  asker: z.string().min(1),
  addressee: z.string().nullish(),
  kind: z.enum(KINDS),
  polarity: z.enum(POLARITIES),
  matter: z.string(),
  force: z.enum(FORCES),
  confidence: z.number().min(0).max(1).catch(0.5),
  steps: z.array(step).min(1),
})

/** One ask as a language model tells it; nothing in it is believed before its quotes are found in the text. */
export type ToldAsk = z.infer<typeof ask>

const answer = z.object({ asks: z.array(z.unknown()) })

/** Takes the asks out of a model's answer, around which it may have talked; null where there is no such JSON. Asks out of form are counted. */
export function parseAnswer(said: string): { asks: ToldAsk[]; malformed: number } | null {
  const from = said.indexOf('{')
  const to = said.lastIndexOf('}')
  if (from < 0 || to <= from) return null
  let json: unknown
  try {
    json = JSON.parse(said.slice(from, to + 1))
  } catch {
    return null
  }
  const whole = answer.safeParse(json)
  if (!whole.success) return null
  const each = whole.data.asks.map((one) => ask.safeParse(one))
  const asks = each.flatMap((one) => (one.success ? [one.data] : []))
  return { asks, malformed: each.length - asks.length }
}
