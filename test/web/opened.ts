import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** How a page is looked at. */
export interface Look {
  readonly width: number
  readonly scheme: 'light' | 'dark'
}

/** A page and everything it complained of: console messages of any kind, uncaught errors, requests to other hosts. */
export interface Opened {
  readonly page: Page
  readonly complaints: string[]
}

/** Opens an address in a window of its own and waits until it has fetched all it wants. */
export async function open(browser: Browser, address: string, { width, scheme }: Look): Promise<Opened> {
  const viewport = { width, height: width < 600 ? 844 : 900 }
  const context = await browser.newContext({ viewport, colorScheme: scheme, reducedMotion: 'reduce', locale: 'en-GB' })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  page.on('request', (request) => {
    if (new URL(request.url()).host !== new URL(address).host) complaints.push(`asks another host: ${request.url()}`)
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  return { page, complaints }
}

/** What axe finds against WCAG 2.2 A and AA and its best practices, each with the first element it was found at. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations: found } = await axe.run()
    return found.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}×, ${nodes[0]?.html.slice(0, 160)})`)
  })
}

/** Pixels by which the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - innerWidth') as Promise<number>
}

/** Presses Tab until the focus is on `selector`; throws after `most` presses. */
export async function tabTo(page: Page, selector: string, most = 200): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab')
    const there = await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)})`)
    if (there) return
  }
  throw new Error(`${most} presses of Tab did not lead to ${selector}`)
}
