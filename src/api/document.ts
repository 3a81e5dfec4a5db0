import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { addedItem, newArticle } from './schemas/wire.js'

const documentRoute = createRoute({
  method: 'get',
  path: '/api/openapi.json',
  summary: 'This document',
  responses: {
    200: {
      description: 'The API, as OpenAPI 3.1',
      content: { 'application/json': { schema: z.record(z.string(), z.unknown()).openapi('OpenApiDocument') } },
    },
  },
})

/** The OpenAPI 3.1 document of everything that is routed in `app`. */
function documentOf(app: Pick<OpenAPIHono, 'getOpenAPI31Document'>, version: string) {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Demarche',
      version,
      description:
        'The ledger of who asks what of whom, with the words that prove it. Errors are problem JSON (RFC 9457) with a stable `code`. ' +
        'Unless the server is bound to this machine alone, quotes have at most 50 words and texts are shown only where their rights allow.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
  })
}

/** Routes the document itself. What `app` gains later is in it too. */
export function routeDocument(app: OpenAPIHono, version: string): void {
  // Only named by a plain reference in the route of POST /api/articles, so they must be told apart.
  app.openAPIRegistry.register('NewArticle', newArticle)
  app.openAPIRegistry.register('AddedItem', addedItem)
  app.openapi(documentRoute, (c) => c.json(documentOf(app, version) as unknown as Record<string, unknown>, 200))
}
