// Runs a TypeScript file of bench/ with the arguments after it: `node bench/run.mjs bench/odds/learn.ts`.
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const [entry, ...args] = process.argv.slice(2)
const { module } = await runnerImport(resolve(entry), { configFile: false, logLevel: 'error' })
await module.main(args)
