import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ask, Page } from '../src/api/types.js'
import { ENDED_STATES } from '../src/ontology/states.js'
import { findChromium } from './web/chromium.js'
import { type Look, open, overflow, tabTo, violations } from './web/opened.js'
import { type Served, serveLedgerOf } from './web/served.js'

const executablePath = findChromium()
if (!executablePath) process.stderr.write('web.test.ts is skipped: no Chromium here (set DEMARCHE_CHROMIUM to one).\n')

/** Where screenshots go; `npm run screenshots` sets it. */
const SCREENSHOTS = process.env.DEMARCHE_SCREENSHOTS

const LOOKS: readonly Look[] = [1440, 390].flatMap((width) => [
  { width, scheme: 'light' as const },
  { width, scheme: 'dark' as const },
])
const WIDE: Look = { width: 1440, scheme: 'light' }
const TIMEOUT = 120_000

describe.skipIf(!executablePath)('the pages in a browser', { timeout: TIMEOUT }, () => {
  let served: Served
  let browser: Browser
  let ask: Ask
  let articleKey: string

  beforeAll(async () => {
    served = await serveLedgerOf(['examples'])
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] })
    const answer = await fetch(`${served.base}/api/asks?asker=RUS&addressee=CHN&limit=100`)
    const { items } = (await answer.json()) as Page<Ask>
    const isOpen = (each: Ask) => Number(!ENDED_STATES.includes(each.state))
    const [longest] = [...items].sort((a, b) => isOpen(b) - isOpen(a) || b.evidence.length - a.evidence.length)
    if (!longest?.evidence[0]) throw new Error('the examples give no ask of Russia to China')
    ask = longest
    articleKey = longest.evidence[0].article.key
  }, TIMEOUT)

  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })

  const addressOf = (name: string) => {
    const path = { board: '/', ask: `/asks/${ask.id}`, article: `/articles/${articleKey}` }[name]
    return `${served.base}${path}`
  }

  const looks = ['board', 'ask', 'article'].flatMap((name) => LOOKS.map((look) => ({ name, ...look })))

  it.for(looks)('show the $name at $width px, $scheme, without a complaint', async ({ name, ...look }) => {
    const { page, complaints } = await open(browser, addressOf(name), look)
    await page.locator('h1').waitFor()
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    if (SCREENSHOTS) {
      mkdirSync(SCREENSHOTS, { recursive: true })
      const path = join(SCREENSHOTS, `${name}-${look.width}-${look.scheme}.png`)
      const height = look.width < 600 ? 1800 : 1200
      await page.setViewportSize({ width: look.width, height })
      await page.screenshot({ path })
    }
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('show a newcomer what Russia wants of China first', async () => {
    const { page } = await open(browser, addressOf('board'), WIDE)
    expect(await page.locator('h2', { hasText: 'wants' }).first().textContent()).toBe('What Russia wants of China')
    await page.context().close()
  })

  it('are walked by keyboard alone: skip, filter, open a row, follow it to its ask', async () => {
    const { page, complaints } = await open(browser, addressOf('board'), WIDE)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content')
    await tabTo(page, 'select[name=asker]')
    await page.keyboard.type('Russia')
    await page.waitForURL(/\?asker=RUS$/)
    await tabTo(page, 'select[name=addressee]')
    await page.keyboard.type('China')
    await page.waitForURL(/asker=RUS&addressee=CHN/)
    await tabTo(page, '.row-matter button')
    await page.keyboard.press('Enter')
    await page.locator('.row-proofs .quote').first().waitFor()
    expect(await page.locator('.row-matter button').first().getAttribute('aria-expanded')).toBe('true')
    expect(await violations(page)).toEqual([])
    await tabTo(page, '.row-more')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/asks\/ask_/)
    await page.getByRole('heading', { name: 'The thread' }).waitFor()
    expect(await page.evaluate('document.activeElement.id')).toBe('content')
    await page.goBack()
    expect(await page.locator('h2', { hasText: 'wants' }).allTextContents()).toEqual(['What Russia wants of China'])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('show every quote in its article, at the very words', async () => {
    const { page } = await open(browser, addressOf('ask'), WIDE)
    const quote = await page.locator('.line .quote p').first().textContent()
    await page.locator('.line .source a').first().click()
    await page.waitForURL(/\/articles\/.*#(text|title)-\d+$/)
    const anchor = new URL(page.url()).hash
    const marked = page.locator(anchor)
    await marked.waitFor()
    expect(quote?.startsWith((await marked.textContent()) ?? '…')).toBe(true)
    expect(await marked.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(900)
    await page.context().close()
  })

  it('know nothing later than the day asked for', async () => {
    const { page, complaints } = await open(browser, `${served.base}/?as-of=2023-03-18`, WIDE)
    const dates = await page.locator('.row-date').allTextContents()
    const years = dates.map((text) => Number(/\d{4}$/.exec(text)?.[0] ?? 0))
    expect(Math.max(...years)).toBe(2023)
    await page.locator('.row-matter button').first().click()
    await page.locator('.row-more').first().click()
    await page.waitForURL(/\/asks\/.*\?as-of=2023-03-18$/)
    await page.getByText('nothing published later').waitFor()
    await page.goBack()
    await page.locator('input[name=as-of]').fill('2001-01-01')
    await page.getByRole('heading', { name: 'No ask fits these filters' }).waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('say plainly what is not there', async () => {
    const { page } = await open(browser, `${served.base}/asks/ask_0000000000000000`, WIDE)
    await page.getByText('ask_unknown').waitFor()
    expect(await violations(page)).toEqual([])
    await page.goto(`${served.base}/actors/no/such/page`)
    await page.getByRole('heading', { name: 'No such page' }).waitFor()
    await page.context().close()
  })

  it('keep a judgement and show it at once', async () => {
    const { page, complaints } = await open(browser, addressOf('ask'), WIDE)
    await page.locator('select[name=verdict]').selectOption('considered')
    await page.locator('textarea[name=because]').fill('Both spokesmen said that it was being looked at.')
    await page.getByRole('button', { name: 'Keep this judgement' }).click()
    await page.locator('.judged-because', { hasText: 'Both spokesmen' }).waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
