/** One exported file: how many rows and bytes it has, and the hash by which to know it again. */
export interface ExportedFile {
  readonly name: string
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
}

/** What an export was made of and by, so that it can be cited and compared. */
export interface Manifest {
  readonly demarche: string
  /** Names of the readers whose readings stand in the ledger, with the number of articles each read. */
  readonly readers: readonly { readonly reader: string; readonly articles: number }[]
  /** Content hash of kinds, rules and actors. */
  readonly ontology: string
  /** Hash of the guide by which asks are marked. */
  readonly guide: string
  /** The choice made: asker, addressee, kind, state, asOf, recordedAsOf. */
  readonly filter: Readonly<Record<string, string>>
  /** What was read to find all this: counts of asks say little without it. */
  readonly read: {
    readonly articles: number
    readonly stories: number
    readonly from: string | null
    readonly until: string | null
  }
  readonly made: string
  readonly files: readonly ExportedFile[]
}
