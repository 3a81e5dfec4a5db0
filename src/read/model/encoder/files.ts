import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DemarcheError } from '../../../model/errors.js'
import { EmbeddingTable } from './embeddings.js'
import { Tokenizer } from './tokenizer.js'

/** Where a file of models/ lies in the package, from sources and from dist/ alike. */
export function modelPath(name: string): string {
  return fileURLToPath(new URL(`../../../../models/${name}`, import.meta.url))
}

/** A file of models/. Throws DemarcheError `model_missing`, naming the file, where the package lacks it. */
export function readModel(name: string): Buffer {
  try {
    return readFileSync(modelPath(name))
  } catch (cause) {
    throw new DemarcheError('model_missing', `The model file ${name} cannot be read.`, { value: name, cause })
  }
}

/** The tokenizer over the packaged vocabulary. About 30 ms. */
export function openTokenizer(): Tokenizer {
  return new Tokenizer(readModel('vocab.txt').toString('utf8').trimEnd().split('\n'))
}

/** The packaged word-embedding table, shared by all models: 11.8 MB, kept as int8. */
export function openEmbeddings(): EmbeddingTable {
  return new EmbeddingTable(readModel('embeddings.i8'), readModel('embeddings.scale.f32'))
}
