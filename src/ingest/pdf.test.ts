import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPdf } from './pdf.js'

/** A PDF of one page a list of lines, each at its height in points, written by hand. */
function pdf(pages: readonly (readonly [y: number, text: string])[][], title?: string): Buffer {
  const objects: string[] = []
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ')
  objects.push('<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')
  for (const [i, lines] of pages.entries()) {
    const content = lines.map(([y, text]) => `BT /F1 12 Tf 72 ${y} Td (${text}) Tj ET`).join('\n')
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + i * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    )
  }
  if (title) objects.push(`<< /Title (${title}) >>`)
  let out = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = out.length
    out += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const info = title ? `/Info ${objects.length} 0 R ` : ''
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  return Buffer.from(
    `${out}${table}trailer << /Size ${objects.length + 1} /Root 1 0 R ${info}>>\nstartxref\n${out.length}\n%%EOF`,
  )
}

const letter = pdf(
  [
    [
      [700, 'The minister asked Ankara to rat-'],
      [686, 'ify the treaty before the summit'],
      [672, 'in July.'],
      [630, 'Ankara gave no answer.'],
    ],
    [[700, 'On Friday it refused.']],
  ],
  'A letter',
)

describe('readPdf', () => {
  it('puts lines together into paragraphs and words cut by a hyphen together', async () => {
    expect(await readPdf(letter)).toEqual({
      title: 'A letter',
      text: 'The minister asked Ankara to ratify the treaty before the summit in July.\n\nAnkara gave no answer.\n\nOn Friday it refused.',
    })
  })
  it('says that pages are pictures', async () => {
    await expect(readPdf(pdf([[]]))).rejects.toMatchObject({ code: 'text_missing' })
  })
  it('says that a file is no PDF', async () => {
    await expect(readPdf(Buffer.from('%PDF-1.4 and nothing else'))).rejects.toMatchObject({ code: 'file_unreadable' })
  })
  it('throws nothing but its own errors on damaged files', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(letter.length), fc.nat(40), async (at, length) => {
        const damaged = Buffer.concat([letter.subarray(0, at), letter.subarray(at + length)])
        try {
          expect((await readPdf(damaged)).text).not.toBe('')
        } catch (error) {
          expect(['text_missing', 'file_unreadable', 'file_too_large']).toContain((error as { code?: string }).code)
        }
      }),
      { numRuns: 40 },
    )
  })
})
