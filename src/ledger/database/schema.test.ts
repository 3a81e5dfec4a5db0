import { readFileSync } from 'node:fs'
import { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { openInMemory } from './embedded.js'
import { migrate } from './migrate.js'
import type { Tables } from './tables.js'

test('docs/schema.md names every table and every column, and no other', async () => {
  const { dialect } = await openInMemory()
  const db = new Kysely<Tables>({ dialect })
  await migrate(db)
  await migrate(db)
  const tables = (await db.introspection.getTables()).filter(({ name }) => !name.startsWith('demarche_migrations'))
  await db.destroy()
  const documented = new Map(
    readFileSync(new URL('../../../docs/schema.md', import.meta.url), 'utf8')
      .split(/^\*\*(?=[a-z_]+\*\*:)/m)
      .slice(1)
      .map((section) => {
        const [paragraph = ''] = section.split(/\n\n|\n## /)
        const [name = '', ...lines] = [paragraph.slice(0, paragraph.indexOf('**')), ...paragraph.split('\n')]
        const list = lines.slice(lines.findIndex((line) => /^`[a-z_]+`( ·| and|$| \()/.test(line))).join(' ')
        const columns = list.replace(/\([^)]*\)/g, '').match(/`([a-z_]+)`/g) ?? []
        return [name, columns.map((column) => column.slice(1, -1)).sort()] as const
      }),
  )
  expect(documented).toEqual(
    new Map(tables.map(({ name, columns }) => [name, columns.map((column) => column.name).sort()])),
  )
})
