import { existsSync } from 'node:fs'

const PLACES = [
  process.env.DEMARCHE_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Path of a Chromium on this machine, `DEMARCHE_CHROMIUM` before all others; null where there is none. */
export function findChromium(): string | null {
  return PLACES.find((path) => path !== undefined && existsSync(path)) ?? null
}
