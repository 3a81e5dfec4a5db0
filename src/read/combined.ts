import type { Claim, Evidence, Reading } from '../model/claim.js'
import type { Reader } from '../model/reader.js'
import { type Agreement, type CalibrationData, calibrated } from './model/asks/calibration.js'
import { numbered } from './numbered.js'

/**
 * A reader of two, the trained model and the frames. Where both have something to say of the same words, the likelier stands, by what each has proved
 * worth on marked texts; where they agree, both are worth more. What frames recognised stays beside the evidence as its explanation.
 */
export function createCombinedReader(
  name: string,
  model: Reader,
  frames: Reader,
  calibration: CalibrationData,
): Reader {
  return {
    name,
    read: async (article) => {
      const [read, framed] = [await model.read(article), await frames.read(article)]
      const claims = combine(read.claims, framed.claims, calibration)
      return { ...read, reader: name, claims, rejected: [...read.rejected, ...titleOnly(framed)] }
    },
  }
}

/** Asks of the title alone are told by frames; other refusals of theirs would double the model's. */
function titleOnly({ rejected }: Reading) {
  return rejected.filter(({ reason }) => reason === 'title_only')
}

/** Puts the claims of two readers of one article together. Pure. */
export function combine(model: readonly Claim[], frames: readonly Claim[], calibration: CalibrationData): Claim[] {
  const weighed = (claims: readonly Claim[], others: readonly Claim[], curve: CalibrationData['model']) =>
    claims.map((claim) => {
      const confidence = calibrated(curve, claim.confidence, agreementOf(claim, others))
      return { claim: { ...claim, confidence }, own: claims }
    })
  const all = [...weighed(model, frames, calibration.model), ...weighed(frames, model, calibration.frames)]
  const kept: typeof all = []
  for (const one of all.sort((a, b) => b.claim.confidence - a.claim.confidence)) {
    const beaten = kept.some(
      ({ claim, own }) => isSameAsk(claim, one.claim) || (own !== one.own && meets(claim, one.claim)),
    )
    if (!beaten) kept.push(one)
  }
  const from = (own: readonly Claim[]) => kept.filter((one) => one.own === own).map(({ claim }) => claim)
  return inOrder([from(model).map((claim) => explained(claim, frames)), from(frames)])
}

/** How far another reader's claims bear one out. */
export function agreementOf(claim: Claim, others: readonly Claim[]): Agreement {
  if (others.some((other) => isSameAsk(claim, other))) return 'core'
  if (others.some(({ asker, addressee }) => asker === claim.asker && addressee === claim.addressee)) return 'parties'
  return others.some((other) => meets(claim, other)) ? 'words' : 'none'
}

function isSameAsk(a: Claim, b: Claim): boolean {
  return a.asker === b.asker && a.addressee === b.addressee && a.kind === b.kind && a.polarity === b.polarity
}

/** Whether two claims are asked in the same words. */
function meets(a: Claim, b: Claim): boolean {
  return a.evidence.some(
    (one) => one.step === 'ask' && b.evidence.some((other) => other.step === 'ask' && overlaps(one, other)),
  )
}

function overlaps(a: Evidence, b: Evidence): boolean {
  return a.in === b.in && a.start < b.end && b.start < a.end
}

/** Gives evidence the explanation of the frame that was matched in the same words. */
function explained(claim: Claim, frames: readonly Claim[]): Claim {
  const matched = frames.flatMap(({ evidence }) => evidence)
  const evidence = claim.evidence.map((piece) => {
    const readAs = matched.find((other) => other.step === piece.step && overlaps(piece, other))?.readAs
    return readAs === undefined ? piece : { ...piece, readAs }
  })
  return { ...claim, evidence }
}

/** The claims of both readers in the order of their first words; a condition means a claim of its own reader. */
function inOrder(readers: readonly (readonly Claim[])[]): Claim[] {
  const ordered = readers.flat().sort((a, b) => startOf(a) - startOf(b))
  return numbered(ordered, (claim) =>
    readers.find((own) => own.includes(claim))?.find(({ key }) => key === claim.conditionOf),
  )
}

function startOf(claim: Claim): number {
  return claim.evidence[0]?.start ?? 0
}
