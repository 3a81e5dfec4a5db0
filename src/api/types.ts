/**
 * The JSON of the HTTP API, for its clients. Every type is inferred from the schema that the server validates with and documents;
 * asks, evidence, forecasts and judgements are the model's own values (schemas/agree.test.ts holds the two equal).
 */
import type { z } from '@hono/zod-openapi'
import type * as wire from './schemas/wire.js'

export type { Ask, Judgement, Page } from '../model/thread.js'

export type Problem = z.infer<typeof wire.problem>
/** GET /api/health */
export type Health = z.infer<typeof wire.health>
/** Answer of POST /api/articles */
export type Added = z.infer<typeof wire.added>
export type AddedItem = z.infer<typeof wire.addedItem>
/** GET /api/articles/{id} */
export type ArticleView = z.infer<typeof wire.articleView>
/** Item of GET /api/actors */
export type Actor = z.infer<typeof wire.actor>
/** GET /api/actors/{code} */
export type ActorView = z.infer<typeof wire.actorView>
/** GET /api/asks/{id}/odds */
export type OddsView = z.infer<typeof wire.oddsView>
/** Body of POST /api/asks/{id}/judgements */
export type NewJudgement = z.input<typeof wire.newJudgement>
