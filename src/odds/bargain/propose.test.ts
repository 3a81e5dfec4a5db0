import { describe, expect, it } from 'vitest'
import type { Ask } from '../../model/thread.js'
import { asIssue, proposeIssues } from './propose.js'

const ask = (asker: string, over: object = {}, evidence: readonly object[] = []) =>
  ({
    asker,
    addressee: 'CHN',
    kind: 'arms',
    polarity: 'do',
    third: null,
    state: 'asked',
    evidence: [{ id: `${asker} 1`, step: 'ask', saidBy: asker, article: { story: asker } }, ...evidence],
    ...over,
  }) as unknown as Ask

describe('proposing issues from the ledger', () => {
  it('sets who asks for it against who asks that it be left, the addressee where the states leave it', () => {
    const pressing = { id: 'p', step: 'pressure', direction: 'against', saidBy: 'EU', article: { story: 'p' } }
    const [issue] = proposeIssues([
      ask('RUS', { state: 'considered' }, [pressing]),
      ask('USA', { polarity: 'refrain' }),
      ask('IRN', { kind: 'talks', addressee: null }),
    ])
    expect(issue?.issue).toBe('CHN arms')
    expect(issue?.positions.map(({ actor, position }) => [actor, position])).toEqual([
      ['CHN', 55],
      ['EU', 0],
      ['RUS', 100],
      ['USA', 0],
    ])
    expect(issue?.positions.find(({ actor }) => actor === 'EU')).toMatchObject({
      because: 'presses against it',
      evidence: ['p'],
      capability: 1,
    })
    expect(issue?.positions.find(({ actor }) => actor === 'CHN')?.salience).toBe(100)
    if (issue !== undefined) expect(asIssue(issue).bargainers).toHaveLength(4)
  })

  it('keeps issues apart by the third party, and leaves out what one actor has alone', () => {
    const issues = proposeIssues([ask('RUS'), ask('USA', { third: 'RUS' }), ask('CHN', { addressee: 'CHN' })])
    expect(issues.map(({ issue }) => issue)).toEqual(['CHN arms', 'CHN arms RUS'])
    expect(proposeIssues([ask('CHN')])).toEqual([])
    expect(proposeIssues([])).toEqual([])
  })
})
