import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  hasPath,
  maximumAttachmentBytes,
  maximumFileNameBytes,
  maximumFileNameCharacters,
  refusedExtension,
  safeFileName,
} from './attachment-rules.js'

const names = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        'a',
        '.',
        ' ',
        '/',
        '\\',
        ':',
        '\u202E',
        '\u200B',
        '.exe',
        '.pdf',
        'CON',
        'é',
        '😀',
        '\uD800',
        '\n',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
  fc.tuple(fc.nat(300), fc.nat(30)).map(([stem, tail]) => `${'a'.repeat(stem)}.exe${'x'.repeat(tail)}`),
)

it('CASE-04: an attachment has at most 20 × 1024 × 1024 bytes', () => {
  expect(maximumAttachmentBytes).toBe(20 * 1024 * 1024)
})

describe('a name that carries a path', () => {
  it.each(['a/b.txt', '..\\b.txt', '/b.txt', 'C:b.txt', '..', '.', ' .. ', '.\u200B.', '\\\\host\\b'])(
    'CASE-04 finds it in %j',
    (name) => {
      expect(hasPath(name)).toBe(true)
    },
  )

  it.each(['b.txt', 'a..b.txt', 'Re: hello.txt', '...', '', '.htaccess'])('finds none in %j', (name) => {
    expect(hasPath(name)).toBe(false)
  })
})

describe('a refused extension', () => {
  it.each([
    ['run.exe', 'exe'],
    ['RUN.EXE', 'exe'],
    ['invoice.pdf.exe', 'exe'],
    ['run.exe. . ', 'exe'],
    ['run.exe::$DATA', 'exe'],
    ['notes.txt:run.exe', 'exe'],
    ['run.e\u200Bxe', 'exe'],
    ['fdp.\u202Eexe', 'exe'],
    ['folder/run.bat', 'bat'],
    ['folder\\run.js', 'js'],
    ['.exe', 'exe'],
    ['a.settingcontent-ms', 'settingcontent-ms'],
  ])('CASE-04 sees through %j', (name, extension) => {
    expect(refusedExtension(name)).toBe(extension)
  })

  it.each(['run.exe.pdf', 'exe', 'run.exe/', 'a.mjs', 'a.html', 'a.docm', 'a.txt', '', 'Re: js'])(
    'is not in %j',
    (name) => {
      expect(refusedExtension(name)).toBe(undefined)
    },
  )
})

describe('a safe name', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\Cafe\u0301 1.png', 'Café 1.png'],
    ['a\u202Egnp.exe', 'agnp.exe'],
    ['..hidden', 'hidden'],
    ['Re: a "b" <c>?.txt', 'Re_ a _b_ _c__.txt'],
    ['a.txt::$DATA', 'a.txt'],
    ['con', '_con'],
    ['CON .txt', '_CON .txt'],
    ['com1.tar.gz', '_com1.tar.gz'],
    ['console.log', 'console.log'],
    ['a.pdf. . ', 'a.pdf'],
    ['a\r\nb.txt', 'ab.txt'],
    ['', 'file'],
    ['..', 'file'],
    ['\u200B/', 'file'],
  ])('CASE-04 makes %j into %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })

  it('keeps the extension of a name that is too long, by characters and by bytes', () => {
    expect(safeFileName(`${'a'.repeat(150)}.pdf`)).toBe(`${'a'.repeat(146)}.pdf`)
    expect(safeFileName(`${'a'.repeat(146)}.pdf`)).toBe(`${'a'.repeat(146)}.pdf`)
    expect(safeFileName(`${'😀'.repeat(100)}.pdf`)).toBe(`${'😀'.repeat(62)}.pdf`)
  })

  it('does not uncover an extension by cutting another one short', () => {
    expect(safeFileName(`${'a'.repeat(146)}.exe${'x'.repeat(30)}`)).toBe(`${'a'.repeat(146)}_exe`)
  })

  it('holds its promises for every name', () => {
    fc.assert(
      fc.property(names, (name) => {
        const safe = safeFileName(name)
        expect(safe).not.toBe('')
        expect(safe).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Cf}\p{Cs}]|^[. ]|[. ]$/u)
        expect([...safe].length).toBeLessThanOrEqual(maximumFileNameCharacters)
        expect(new TextEncoder().encode(safe).length).toBeLessThanOrEqual(maximumFileNameBytes)
        expect(hasPath(safe)).toBe(false)
        expect(safe).toBe(safe.normalize('NFC'))
        expect(safeFileName(safe)).toBe(safe)
        if (refusedExtension(name) === undefined) expect(refusedExtension(safe)).toBe(undefined)
      }),
      { numRuns: 500 },
    )
  })
})
