import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLedger } from './open.js'

test('opens', async () => {
  const data = join(mkdtempSync(join(tmpdir(), 'dem-')), 'd')
  let t = Date.now()
  let l = await openLedger({ data })
  console.log('first', Date.now() - t)
  expect((await l.counts()).articles).toBe(0)
  await l.close()
  t = Date.now()
  l = await openLedger({ data })
  console.log('second', Date.now() - t, process.memoryUsage().rss / 1e6)
  await expect(openLedger({ data })).rejects.toMatchObject({ code: 'ledger_locked' })
  await l.close()
})
