import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { quadRows } from '../../src/ingest/events/quads.js'
import type { EventRow } from '../../src/odds/events/event.js'

/** The folder of shared data, named by DEMARCHE_SHARED. Throws where it is not set. */
export function sharedFolder(): string {
  const folder = process.env.DEMARCHE_SHARED
  if (!folder) throw new Error('set DEMARCHE_SHARED to the folder that holds data/icews14')
  return folder
}

/** The ICEWS events of 2014 in order of day. */
export function icews14Rows(): Generator<EventRow> {
  const read = (name: string) => readFileSync(join(sharedFolder(), 'data', 'icews14', name), 'utf8')
  return quadRows({
    entities: read('entity2id.txt'),
    relations: read('relation2id.txt'),
    quads: ['train.txt', 'valid.txt', 'test.txt'].map(read),
    firstDay: '2014-01-01',
    stepsPerDay: 24,
  })
}
