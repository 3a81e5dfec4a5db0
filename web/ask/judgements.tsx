import { useActionState } from 'react'
import type { Judgement, NewJudgement } from '../../src/api/types.js'
import type { Ask } from '../../src/model/thread.js'
import type { PartialDate } from '../../src/model/time.js'
import { formatDateShort } from '../../src/present/dates.js'
import { STATE_MEANING, STATE_ORDER } from '../../src/present/words.js'
import { ApiFault, postJson } from '../client.js'

function Judged({ judgement }: { judgement: Judgement }) {
  const set = Object.entries(judgement.set)
  return (
    <li className={judgement.supersededAt ? 'judged judged-before' : 'judged'}>
      <p>
        <b>{judgement.verdict}</b>{' '}
        <span className="judged-date">{formatDateShort(judgement.recordedAt.slice(0, 10) as PartialDate)}</span>
        {judgement.supersededAt && <span className="tag">superseded</span>}
      </p>
      <p className="judged-because">{judgement.because}</p>
      {set.length > 0 && <p className="judged-set">Set right: {set.map((pair) => pair.join(' = ')).join(', ')}</p>}
    </li>
  )
}

type Outcome = { readonly said: string; readonly failed: boolean } | null

async function send(askId: string, form: FormData): Promise<Outcome> {
  const body = { verdict: form.get('verdict'), because: form.get('because') } as NewJudgement
  try {
    await postJson<Judgement>(`/api/asks/${askId}/judgements`, body)
    return { said: 'The judgement is kept.', failed: false }
  } catch (error) {
    if (!(error instanceof ApiFault)) throw error
    return { said: `${error.message} (${error.code})`, failed: true }
  }
}

function Fields() {
  return (
    <>
      <label className="field">
        <span>Verdict</span>
        <select name="verdict" required defaultValue="">
          <option value="" disabled>
            choose
          </option>
          {STATE_ORDER.map((state) => (
            <option key={state} value={state}>
              {state}: {STATE_MEANING[state]}
            </option>
          ))}
          <option value="not-an-ask">not an ask</option>
        </select>
      </label>
      <label className="field">
        <span>Because</span>
        <textarea name="because" required maxLength={2000} rows={3} />
      </label>
    </>
  )
}

function JudgeForm({ ask, done }: { ask: Ask; done: () => void }) {
  const [outcome, action, pending] = useActionState(async (_before: Outcome, form: FormData) => {
    const result = await send(ask.id, form)
    if (!result?.failed) done()
    return result
  }, null)
  return (
    <form action={action} className="judge">
      <Fields />
      <button type="submit" disabled={pending}>
        Keep this judgement
      </button>
      <p role="status" className={outcome?.failed ? 'outcome outcome-failed' : 'outcome'}>
        {outcome?.said}
      </p>
    </form>
  )
}

/** What people said of this ask, and a form to say it. A later judgement stands over an earlier one; neither is edited. */
export function Judgements({ ask, done }: { ask: Ask; done: () => void }) {
  return (
    <section className="judgements" aria-labelledby="judgements">
      <header className="section-head">
        <h2 id="judgements">Judgements</h2>
      </header>
      {ask.judgements.length === 0 ? (
        <p className="plain">
          Nobody has judged this ask yet. A judgement stands over what was read; nothing is erased.
        </p>
      ) : (
        <ul className="judged-list">
          {[...ask.judgements].reverse().map((judgement) => (
            <Judged key={judgement.id} judgement={judgement} />
          ))}
        </ul>
      )}
      <JudgeForm ask={ask} done={done} />
    </section>
  )
}
