import { STATES, type State } from '../../model/ask.js'
import { DemarcheError } from '../../model/errors.js'
import { contentId } from '../../model/id.js'
import type { Judgement } from '../../model/thread.js'
import type { Db } from '../database/db.js'
import { toJson } from '../database/exact-text.js'
import { toJudgement } from '../query/rows.js'
import { checkCorrections } from '../thread/corrections.js'
import { inEntry } from './entry.js'
import { refold } from './refold.js'

export type NewJudgement = Pick<Judgement, 'askId' | 'verdict' | 'because' | 'set' | 'evidence'>

/**
 * Records what a person says of an ask; the judgement that stood is stamped as superseded.
 * Throws `ask_unknown`, `state_unknown`, `field_invalid` (no reason, an unknown field or evidence) and `kind_unknown`.
 */
export async function judge(db: Db, judgement: NewJudgement): Promise<Judgement> {
  check(judgement)
  return await inEntry(db, async (trx, begin) => {
    await checkReferences(trx, judgement)
    const recordedAt = await begin('judgement', judgement.askId)
    const { askId, verdict, because, set, evidence } = judgement
    await trx
      .updateTable('judgements')
      .set({ superseded_at: recordedAt })
      .where('ask_id', '=', askId)
      .where('superseded_at', 'is', null)
      .execute()
    const [fields, cited] = [toJson(set), toJson(evidence)]
    const id = contentId('jdg', [askId, verdict, because, fields, cited, recordedAt])
    const row = await trx
      .insertInto('judgements')
      .values({
        id,
        ask_id: askId,
        verdict,
        because,
        fields,
        evidence: cited,
        recorded_at: recordedAt,
        superseded_at: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    await refold(trx, [askId], recordedAt)
    return toJudgement(row)
  })
}

function check({ verdict, because, set }: NewJudgement): void {
  if (verdict !== 'not-an-ask' && !STATES.includes(verdict as State)) {
    throw new DemarcheError('state_unknown', `a verdict is not-an-ask or one of ${STATES.join(', ')}`, {
      value: verdict,
    })
  }
  if (because.trim() === '')
    throw new DemarcheError('field_invalid', 'a judgement needs its reason', { value: because })
  checkCorrections(set)
}

async function checkReferences(trx: Db, { askId, evidence }: NewJudgement): Promise<void> {
  const ask = await trx.selectFrom('asks').select('id').where('id', '=', askId).executeTakeFirst()
  if (ask === undefined) throw new DemarcheError('ask_unknown', `no ask ${askId}`, { value: askId })
  if (evidence.length === 0) return
  const found = await trx.selectFrom('evidence').select('id').where('id', 'in', evidence).execute()
  const missing = evidence.find((id) => !found.some((row) => row.id === id))
  if (missing !== undefined) throw new DemarcheError('field_invalid', `no evidence ${missing}`, { value: missing })
}
