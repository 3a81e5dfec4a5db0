import type { BankText } from '../../askbank/lib/bank.js'
import { compileText } from '../../askbank/lib/compile.js'
import { load, markedFiles } from '../../askbank/lib/load.js'
import { readManifest } from '../../askbank/lib/manifest.js'
import { extendManifest, type Split } from '../../askbank/lib/splits.js'

/** The texts of one split of AskBank. The locked test is not to be had here. */
export function bankTexts(split: Exclude<Split, 'test'>): BankText[] {
  const texts = load(markedFiles()).loaded.map(({ authored }) => compileText(authored, () => undefined))
  const manifest = extendManifest(texts, readManifest())
  return texts.filter((text) => manifest[text.event] === split)
}
