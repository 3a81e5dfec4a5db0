// Writes docs/cli.md and docs/errors.md from the program itself. Usage, after a build: node scripts/docs-cli.mjs
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cliPage, errorsPage } from '../dist/cli/docs.js'
import { processOutput } from '../dist/cli/output.js'
import { createProgram } from '../dist/cli/program.js'
import { ROOT } from './setup.mjs'

// Not the address of whoever writes the pages.
delete process.env.DATABASE_URL
writeFileSync(join(ROOT, 'docs', 'cli.md'), cliPage(createProgram(processOutput(), () => {})))
writeFileSync(join(ROOT, 'docs', 'errors.md'), errorsPage())
