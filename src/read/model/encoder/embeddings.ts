/** Rows of the frozen word-embedding table, kept as int8 with one scale a row: row = int8 × scale. */
export class EmbeddingTable {
  /** Numbers in a row: 384. */
  readonly width: number
  readonly #rows: Int8Array
  readonly #scales: Float32Array

  /** @param rows row-major int8. @param scales little-endian float32, one a row. */
  constructor(rows: Uint8Array, scales: Uint8Array) {
    this.#rows = new Int8Array(rows.buffer, rows.byteOffset, rows.byteLength)
    this.#scales = new Float32Array(scales.slice().buffer)
    this.width = this.#rows.length / this.#scales.length
  }

  /** Writes the row of piece `id` into `into` from `at`. An id that the table lacks leaves zeros. */
  write(id: number, into: Float32Array, at: number): void {
    const scale = this.#scales[id]
    if (scale === undefined) return
    const from = id * this.width
    for (let i = 0; i < this.width; i++) into[at + i] = (this.#rows[from + i] as number) * scale
  }
}
