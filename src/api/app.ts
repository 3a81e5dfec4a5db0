import type { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { DemarcheError } from '../model/errors.js'
import type { ApiDeps, ApiOptions } from './deps.js'
import { routeDocument } from './document.js'
import { hostGuard, isLoopback, originGuard, securityHeaders } from './guard.js'
import { rightsGuard } from './outside.js'
import { answerProblem } from './problem.js'
import { actorRoutes } from './routes/actors.js'
import { articleRoutes } from './routes/articles.js'
import { askRoutes } from './routes/asks.js'
import { exportRoutes } from './routes/export.js'
import { forecastRoutes } from './routes/forecasts.js'
import { routes } from './routes/shape.js'
import { storyRoutes } from './routes/stories.js'
import { systemRoutes } from './routes/system.js'
import { threadRoutes } from './routes/threads.js'

const MOST_SMALL_BYTES = 256 * 1024

/** The whole HTTP API as one application without a server: `app.request('/api/health')` answers in memory. */
export function createApp(deps: ApiDeps, options: ApiOptions) {
  const app = routes()
  guard(app, options)
  if (!isLoopback(options.host)) app.use('/api/*', rightsGuard(deps))
  routeDocument(app, deps.version)
  app.onError((error, c) => answerProblem(c, error))
  app.notFound((c) => answerProblem(c, new DemarcheError('route_unknown', 'nothing is here', { value: c.req.path })))
  return app
    .route('/', systemRoutes(deps))
    .route('/', articleRoutes(deps, options))
    .route('/', askRoutes(deps, options))
    .route('/', threadRoutes(deps, options))
    .route('/', storyRoutes(deps, options))
    .route('/', actorRoutes(deps, options))
    .route('/', exportRoutes(deps, options))
    .route('/', forecastRoutes(deps))
}

/** The routes with their types, for a typed client. */
export type AppType = ReturnType<typeof createApp>

function guard(app: OpenAPIHono, { host }: ApiOptions): void {
  app.use(securityHeaders())
  if (isLoopback(host)) app.use(hostGuard())
  app.use(originGuard())
  app.use('/api/*', async (c, next) => {
    await next()
    c.header('cache-control', 'no-store')
  })
  app.use('/api/asks/*', smallBody)
  app.use('/api/regroupings/*', smallBody)
}

const smallBody = bodyLimit({
  maxSize: MOST_SMALL_BYTES,
  onError: () => {
    throw new DemarcheError('file_too_large', `the body may have ${MOST_SMALL_BYTES} bytes`)
  },
})
