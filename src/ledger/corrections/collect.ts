import type { ClaimPlace, Correction } from '../../model/correction.js'
import type { Db } from '../database/db.js'
import { groupBy } from '../group.js'
import { toRegrouping } from '../query/regroupings.js'
import { toJudgement } from '../query/rows.js'

/** Every judgement, split and merge that stands, in the order in which they were made: splits and merges first, since judgements are of the asks they made. */
export async function corrections(db: Db): Promise<readonly Correction[]> {
  const regrouped = (
    await db
      .selectFrom('regroupings')
      .selectAll()
      .where('superseded_at', 'is', null)
      .where('what', '!=', 'undo')
      .orderBy('recorded_at')
      .execute()
  ).map(toRegrouping)
  const judged = (
    await db.selectFrom('judgements').selectAll().where('superseded_at', 'is', null).orderBy('recorded_at').execute()
  ).map(toJudgement)
  const asks = [
    ...new Set([...judged.map(({ askId }) => askId), ...regrouped.flatMap((one) => [one.askId, one.intoAsk])]),
  ]
  const places = await placesOf(db, asks)
  const of = (askId: string): readonly Placed[] => places.get(askId) ?? []
  return [
    ...regrouped.map(({ what, askId, intoAsk, claims, because, recordedAt }): Correction => {
      const own = of(intoAsk).filter(({ claim }) => claims.includes(claim))
      const others = what === 'split' ? of(askId) : of(intoAsk).filter(({ claim }) => !claims.includes(claim))
      return {
        correction: what === 'split' ? 'split' : 'merge',
        claims: bare(own),
        others: bare(others),
        because,
        recordedAt,
      }
    }),
    ...judged.map(({ askId, verdict, because, set, evidence, recordedAt }): Correction => {
      const cites = of(askId).filter((place) => place.evidence.some((id) => evidence.includes(id)))
      return { correction: 'judgement', claims: bare(of(askId)), cites: bare(cites), verdict, because, set, recordedAt }
    }),
  ].filter(({ claims }) => claims.length > 0)
}

interface Placed {
  readonly claim: string
  readonly evidence: readonly string[]
  readonly place: ClaimPlace
}

function bare(placed: readonly Placed[]): readonly ClaimPlace[] {
  return placed.map(({ place }) => place)
}

async function placesOf(db: Db, askIds: readonly string[]): Promise<ReadonlyMap<string, readonly Placed[]>> {
  if (askIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('claims', 'claims.id', 'memberships.claim_id')
    .innerJoin('evidence', 'evidence.claim_id', 'claims.id')
    .select([
      'memberships.ask_id',
      'claims.id as claim',
      'claims.article_key',
      'asker',
      'addressee',
      'kind',
      'polarity',
    ])
    .select(['evidence.id', 'start_at', 'end_at', 'in_title'])
    .where('memberships.ask_id', 'in', askIds)
    .where('memberships.superseded_at', 'is', null)
    .orderBy('claims.id')
    .orderBy('evidence.n')
    .execute()
  return new Map(
    [...groupBy(rows, (row) => row.ask_id)].map(([ask, own]) => [
      ask,
      [...groupBy(own, (row) => row.claim).values()].map((of): Placed => {
        const [first] = of as [(typeof rows)[number]]
        const { claim, article_key: article, asker, addressee, kind, polarity, start_at: start, end_at: end } = first
        const place = {
          article,
          asker,
          addressee,
          kind,
          polarity,
          start,
          end,
          ...(first.in_title ? { in: 'title' as const } : {}),
        }
        return { claim, evidence: of.map(({ id }) => id), place }
      }),
    ]),
  )
}
