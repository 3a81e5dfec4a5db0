import { describe, expect, it } from 'vitest'
import { waterfall } from './waterfall.js'

const push = (logOdds: number) => ({ reason: String(logOdds), logOdds, evidence: [] })

describe('the waterfall of a forecast', () => {
  it('ends each bar where the next begins and says the percent on the way', () => {
    const { falls } = waterfall([push(-2), push(1.5), push(-0.5)])
    expect(falls.map(({ after }) => after.toFixed(4))).toEqual(['0.1192', '0.3775', '0.2689'])
    expect(falls[1]?.from).toBe(falls[0]?.to)
    expect(falls[2]?.from).toBe(falls[1]?.to)
    expect(falls[0]?.from).toBe(falls[0]?.to)
  })

  it('keeps every bar on the axis, and its ticks in order and apart', () => {
    for (const pushes of [[push(-6)], [push(-4), push(9)], [push(0.1), push(-0.2), push(0.3)]]) {
      const { falls, ticks } = waterfall(pushes)
      for (const { from, to } of falls) for (const at of [from, to]) expect(at > 0 && at < 1).toBe(true)
      for (const [i, tick] of ticks.entries()) expect(tick.at - (ticks[i - 1]?.at ?? -1)).toBeGreaterThan(0.09)
    }
  })

  it('draws nothing of no pushes', () => {
    expect(waterfall([]).falls).toEqual([])
  })
})
