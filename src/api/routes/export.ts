import { createRoute, z } from '@hono/zod-openapi'
import { stream } from 'hono/streaming'
import { eachAsk } from '../../ledger/each-ask.js'
import type { Ask } from '../../model/thread.js'
import { ASK_COLUMNS, askRow, type Cell, csvLine, EVIDENCE_COLUMNS, evidenceRows } from '../../present/table.js'
import type { ApiDeps, ApiOptions } from '../deps.js'
import { askToShow } from '../quoting.js'
import { filterOf, filterQuery } from './asks.js'
import { INVALID, routes, text } from './shape.js'

const FILES = ['asks.csv', 'asks.jsonl', 'evidence.csv', 'evidence.jsonl'] as const
type ExportFile = (typeof FILES)[number]

const exportFile = createRoute({
  method: 'get',
  path: '/api/export/{file}',
  summary: 'All asks, or all evidence, as a file; no row cap',
  description:
    'CSV as RFC 4180 has it, values as they stand: a spreadsheet may take a text that begins with = for a formula.',
  request: {
    params: z.object({ file: z.enum(FILES).openapi({ description: 'What and in which form', example: 'asks.csv' }) }),
    query: z.object(filterQuery),
  },
  responses: {
    200: {
      description: 'The file',
      content: { ...text('text/csv', '').content, ...text('application/x-ndjson', '').content },
    },
    ...INVALID,
  },
})

type Row = Readonly<Record<string, Cell>>

const TABLES = {
  asks: { columns: ASK_COLUMNS, rowsOf: (ask: Ask): readonly Row[] => [askRow(ask)] },
  evidence: { columns: EVIDENCE_COLUMNS, rowsOf: (ask: Ask): readonly Row[] => evidenceRows(ask) },
} as const

/** The ledger as files. */
export function exportRoutes(deps: ApiDeps, options: ApiOptions) {
  return routes().openapi(exportFile, (c) => {
    const { file } = c.req.valid('param')
    const asks = eachAsk(deps.ledger, filterOf(c.req.valid('query')))
    c.header('content-type', file.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/x-ndjson')
    c.header('content-disposition', `attachment; filename="${file}"`)
    return stream(c, async (out) => {
      for await (const line of linesOf(file, asks, options)) {
        if (out.aborted) return
        await out.write(line)
      }
    })
  })
}

async function* linesOf(file: ExportFile, asks: AsyncIterable<Ask>, options: ApiOptions): AsyncGenerator<string> {
  const [what, form] = file.split('.') as ['asks' | 'evidence', 'csv' | 'jsonl']
  const { columns, rowsOf } = TABLES[what]
  if (form === 'csv') yield csvLine(columns)
  for await (const ask of asks) {
    const shown = askToShow(ask, options)
    if (form === 'csv') for (const row of rowsOf(shown)) yield csvLine(columns.map((column) => row[column] ?? null))
    else for (const value of what === 'asks' ? [shown] : evidenceObjects(shown)) yield `${JSON.stringify(value)}\n`
  }
}

function evidenceObjects(ask: Ask): readonly unknown[] {
  return ask.evidence.map((evidence) => ({ ask: ask.id, ...evidence }))
}
