import type { BankText } from '../../askbank/lib/bank.js'
import { compileText } from '../../askbank/lib/compile.js'
import { load, markedFiles } from '../../askbank/lib/load.js'
import { readManifest } from '../../askbank/lib/manifest.js'
import { extendManifest, type Split, splitOf } from '../../askbank/lib/splits.js'

/** The texts of one split of AskBank. The locked test is not to be had here. */
export function bankTexts(split: Exclude<Split, 'test'>): BankText[] {
  return texts(split)
}

/** The locked test: for the headline alone, once a round of work. */
export function lockedTexts(): BankText[] {
  return texts('test')
}

function texts(split: Split): BankText[] {
  const all = load(markedFiles()).loaded.map(({ authored }) => compileText(authored, () => undefined))
  const manifest = extendManifest(all, readManifest())
  return all.filter((text) => splitOf(text, manifest) === split)
}
