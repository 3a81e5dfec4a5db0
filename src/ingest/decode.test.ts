import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode.js'

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))
const codeOf = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    return (error as { code: string }).code
  }
  return 'nothing thrown'
}

describe('decodeText', () => {
  it('goes by the byte-order mark and drops it', () => {
    expect(decodeText(Buffer.from('\ufeffKyjiw bittet', 'utf8'))).toEqual({ text: 'Kyjiw bittet', encoding: 'utf-8' })
    expect(decodeText(Buffer.from('\ufeffКиїв', 'utf16le')).text).toBe('Київ')
    expect(decodeText(Buffer.from('\ufeffКиїв', 'utf16le').swap16())).toEqual({ text: 'Київ', encoding: 'utf-16be' })
  })
  it('knows UTF-16 without a mark by its zeros', () => {
    expect(decodeText(Buffer.from('Moscow asks Beijing', 'utf16le'))).toEqual({
      text: 'Moscow asks Beijing',
      encoding: 'utf-16le',
    })
  })
  it('takes valid UTF-8 for UTF-8 whatever the page claims', () => {
    expect(decodeText(Buffer.from('Türkiye', 'utf8'), 'iso-8859-1').text).toBe('Türkiye')
  })
  it('believes the claim where the bytes are not UTF-8', () => {
    expect(decodeText(bytes([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]), 'windows-1251').text).toBe('Москва')
    expect(decodeText(bytes('caf', [0xe9]), 'no-such-charset').text).toBe('café')
  })
  it('reads what is called Latin-1 as the Windows-1252 that it is', () => {
    expect(decodeText(bytes([0x93], 'x', [0x94]), 'iso-8859-1').text).toBe('“x”')
  })
  it('falls back to Windows-1252', () => {
    expect(decodeText(bytes([0x93], 'deadly', [0x94], ' aid, S', [0xe3], 'o Tom', [0xe9]))).toEqual({
      text: '“deadly” aid, São Tomé',
      encoding: 'windows-1252',
    })
  })
  it('keeps UTF-8 with a cut last character as UTF-8', () => {
    const whole = Buffer.from('Erdoğan, Şimşek und Çavuşoğlu', 'utf8')
    expect(decodeText(whole.subarray(0, whole.length - 3))).toEqual({
      text: 'Erdoğan, Şimşek und Çavuşo\ufffd',
      encoding: 'utf-8',
    })
  })
  it('keeps line ends', () => {
    expect(decodeText(Buffer.from('a\r\nb\rc\n')).text).toBe('a\r\nb\rc\n')
  })
  it('refuses binaries and blanks', () => {
    expect(codeOf(() => decodeText(bytes([0x7f], 'ELF', [2, 1, 1, 0, 0, 0, 0])))).toBe('file_binary')
    expect(codeOf(() => decodeText(bytes([0x89], 'PNG\r\n', [0x1a, 1, 2, 3, 4, 5])))).toBe('file_binary')
    expect(codeOf(() => decodeText(bytes(' \r\n\t')))).toBe('file_empty')
  })
  it('gives back every text that was encoded in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const plain = `${text.replace(/\p{Cc}|^\ufeff/gu, '')}.`
        expect(decodeText(Buffer.from(plain, 'utf8')).text).toBe(plain)
      }),
    )
  })
  it('throws nothing but its own errors', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.option(fc.string(), { nil: undefined }), (input, claim) => {
        expect(['nothing thrown', 'file_empty', 'file_binary']).toContain(codeOf(() => decodeText(input, claim)))
      }),
    )
  })
})
