import { openDemarche } from '../../src/demarche.js'
import { exampleArticles } from '../../src/ledger/testing/examples.js'

/**
 * Adds the bundled articles to a ledger, one after another, and tells each on standard output when it is stored.
 * @public test/kill.test.ts calls it by name in a process of its own
 */
export async function addExamples(data: string): Promise<void> {
  const demarche = await openDemarche({ data })
  for (const article of exampleArticles()) {
    const { outcome } = await demarche.add(article)
    process.stdout.write(`${outcome} ${article.id}\n`)
  }
  await demarche.close()
}
