import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createArticle } from '../../model/article.js'
import { ENGLISH } from './frames.js'
import { createFrameReader } from './reader.js'
import { withUserFrames } from './user.js'

const article = createArticle({ id: 'x', title: null, date: null, text: 'Peru cajoled Chile to send fuel.' })

function file(content: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), 'frames-')), 'mine.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

describe('a user’s frames', () => {
  it('are read beside the packaged ones, and explain what was read', async () => {
    const path = file({ verbs: [{ id: 'cajole', force: 'appeal', words: ['cajole'], takes: ['party-to'] }] })
    expect((await createFrameReader().read(article)).claims).toEqual([])
    const { claims } = await createFrameReader(withUserFrames(ENGLISH, path)).read(article)
    expect(claims).toMatchObject([{ asker: 'PER', addressee: 'CHL', force: 'appeal' }])
    expect(claims[0]?.evidence[0]?.readAs).toContain('cajole')
  })

  it('are refused with the field that is wrong', () => {
    const wrong = file({ verbs: [{ id: 'cajole', force: 'shout', words: ['cajole'], takes: ['party-to'] }] })
    expect(() => withUserFrames(ENGLISH, wrong)).toThrow(/verbs\.0\.force/)
    expect(() => withUserFrames(ENGLISH, file('{'))).toThrow(expect.objectContaining({ code: 'field_invalid' }))
    expect(() => withUserFrames(ENGLISH, '/nowhere.json')).toThrow(expect.objectContaining({ code: 'file_not_found' }))
  })
})
