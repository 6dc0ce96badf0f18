import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspectionLimits } from './limits.js'
import {
  accepted,
  bytes,
  compressed,
  gzip,
  harmless,
  inspect,
  joined,
  nested,
  tar,
  text,
  windowsProgram,
  zip,
} from './test-archives.js'
import type { AttachmentRefusalReason } from './verdict.js'

const refused = (reason: AttachmentRefusalReason, entry: string) => ({ verdict: 'refused', reason, entry })
const zeros = (length: number) => new Uint8Array(length)
const indexOf = (content: Uint8Array, hex: string, from = 0) => {
  const wanted = bytes(hex)
  for (let at = from; at < content.length; at += 1)
    if (wanted.every((byte, index) => content[at + index] === byte)) return at
  return -1
}
const patched = (content: Uint8Array, at: number, ...values: number[]) => {
  const copy = content.slice()
  copy.set(values, at)
  return copy
}

describe('depth (CASE-04)', () => {
  it('CASE-04 looks into archives to a depth of 3, and refuses one more', async () => {
    expect(await inspect('a.zip', await nested({ 'a.txt': harmless }, 3))).toEqual(accepted('application/zip'))
    expect(await inspect('a.zip', await nested({ 'a.txt': harmless }, 4))).toEqual(
      refused('archive_too_deep', 'a.zip/3.zip/2.zip/1.zip'),
    )
  })

  it('counts a tar with the gzip around it, and every gzip', async () => {
    const three = await gzip(await tar({ 'b.zip': await zip({ 'c.docx': await zip({ 'a.txt': harmless }) }) }))
    expect(await inspect('a.tgz', three)).toEqual(accepted('application/gzip'))
    const four = await gzip(await gzip(await gzip(await gzip(harmless))))
    expect(await inspect('a', four)).toEqual(refused('archive_too_deep', 'a/a/a/a'))
  })
})

describe('encryption (CASE-04)', () => {
  it.each([
    ['ZipCrypto', { password: 'x', zipCrypto: true }],
    ['AES', { password: 'x', encryptionStrength: 3 as const }],
  ])('CASE-04 refuses a zip encrypted with %s', async (_, options) => {
    expect(await inspect('a.zip', await zip({ 'a.txt': harmless }, options))).toEqual(
      refused('archive_encrypted', 'a.zip/a.txt'),
    )
  })

  it('CASE-04 refuses an encrypted zip in a zip', async () => {
    const inner = await zip({ 'a.txt': harmless }, { password: 'x', zipCrypto: true })
    expect(await inspect('a.zip', await zip({ 'b.zip': inner }))).toEqual(
      refused('archive_encrypted', 'a.zip/b.zip/a.txt'),
    )
  })
})

describe('explosion (CASE-04)', () => {
  const limits = { inflatedBytes: 50_000, inflationRatio: 1_000_000 }

  it('CASE-04 refuses archives that give out one byte more than the limit', async () => {
    for (const [name, build] of [
      ['a.zip', (length: number) => zip({ a: zeros(length) })],
      ['a.gz', (length: number) => gzip(zeros(length))],
    ] as const) {
      expect(await inspect(name, await build(50_000), { limits })).toMatchObject({ verdict: 'accepted' })
      expect(await inspect(name, await build(50_001), { limits })).toMatchObject({ reason: 'archive_exploding' })
    }
  })

  it('CASE-04 counts nested archives together', async () => {
    const inner = await zip({ a: zeros(30_000) })
    expect(await inspect('a.zip', await zip({ 'b.zip': inner, 'c.zip': inner }), { limits })).toEqual(
      refused('archive_exploding', 'a.zip/c.zip'),
    )
  })

  it('CASE-04 refuses a bomb with the limits that are shipped', async () => {
    const bomb = await gzip(zeros(12_000_000))
    expect(await inspect('a.gz', bomb)).toEqual(refused('archive_exploding', 'a.gz/a'))
    expect(await inspect('a.zip', await zip({ a: zeros(12_000_000) }))).toEqual(refused('archive_exploding', 'a.zip'))
    expect(await inspect('a.gz', await gzip(zeros(inspectionLimits.ratioFloorBytes)))).toEqual(
      accepted('application/gzip'),
    )
  })

  it('refuses more bytes for each byte than the ratio allows, above the floor', async () => {
    const archive = await zip({ a: zeros(100_000) })
    const ratio = { ratioFloorBytes: 1_000, inflatedBytes: 1_000_000 }
    const exact = 100_000 / archive.length
    expect(await inspect('a.zip', archive, { limits: { ...ratio, inflationRatio: exact } })).toEqual(
      accepted('application/zip'),
    )
    expect(await inspect('a.zip', archive, { limits: { ...ratio, inflationRatio: exact * 0.999 } })).toEqual(
      refused('archive_exploding', 'a.zip'),
    )
  })

  it('refuses one entry more than the limit, in all archives together', async () => {
    const files = { a: harmless, b: harmless, 'c.tar': await tar({ d: harmless }) }
    expect(await inspect('a.zip', await zip(files), { limits: { entries: 4 } })).toEqual(accepted('application/zip'))
    expect(await inspect('a.zip', await zip(files), { limits: { entries: 3 } })).toEqual(
      refused('archive_exploding', 'a.zip/c.tar'),
    )
  })

  it('refuses an inner archive that is too large to be held, and a directory that is', async () => {
    const inner = await zip({ a: harmless })
    const outer = await zip({ 'b.zip': inner })
    expect(await inspect('a.zip', outer, { limits: { innerArchiveBytes: inner.length } })).toMatchObject({
      verdict: 'accepted',
    })
    expect(await inspect('a.zip', outer, { limits: { innerArchiveBytes: inner.length - 1 } })).toEqual(
      refused('archive_exploding', 'a.zip/b.zip'),
    )
    expect(await inspect('a.zip', outer, { limits: { directoryBytes: 40 } })).toEqual(
      refused('archive_exploding', 'a.zip'),
    )
  })
})

describe('ambiguity (CASE-04)', () => {
  it('CASE-04 refuses entries that share their bytes, as the bombs without nesting do', async () => {
    const archive = await zip(
      { a: zeros(1000), b: zeros(1000) },
      { level: 0, dataDescriptor: false, extendedTimestamp: false },
    )
    const second = indexOf(archive, '504b0102', indexOf(archive, '504b0102') + 1)
    expect(await inspect('a.zip', patched(archive, second + 42, 0, 0, 0, 0))).toMatchObject({
      reason: 'archive_unreadable',
    })
  })

  it('refuses a local header that tells another name, size or method than the directory', async () => {
    const archive = await zip({ 'a.txt': zeros(1000) }, { dataDescriptor: false })
    for (const at of [8, 18, 22, 30]) {
      expect(await inspect('a.zip', patched(archive, at, 0x42))).toEqual(refused('archive_unreadable', 'a.zip/a.txt'))
    }
  })

  it('accepts what writers do differently: sizes after the bytes, or in the fields of a long zip', async () => {
    for (const options of [
      { dataDescriptor: true },
      { dataDescriptor: false },
      { zip64: true },
      { zip64: true, dataDescriptor: false },
    ]) {
      expect(await inspect('a.zip', await zip({ 'a.txt': zeros(1000), b: harmless }, options))).toEqual(
        accepted('application/zip'),
      )
    }
  })

  it('refuses an entry that gives out more or less than it promised', async () => {
    for (const promised of [999, 1001]) {
      const archive = await zip({ 'a.txt': zeros(1000) }, { dataDescriptor: false })
      const size = [promised & 255, promised >> 8]
      const directory = indexOf(archive, '504b0102')
      const lying = patched(patched(archive, 22, ...size), directory + 24, ...size)
      expect(await inspect('a.zip', lying)).toEqual(refused('archive_unreadable', 'a.zip/a.txt'))
    }
  })

  it('refuses what stands between the entries of a zip, where only some programs see it', async () => {
    const archive = await zip({ a: harmless, b: harmless }, { level: 0, dataDescriptor: false })
    const hole = (length: number) => {
      const at = indexOf(archive, '504b0304', 4)
      const grown = joined(archive.slice(0, at), zeros(length), archive.slice(at))
      const directory = indexOf(grown, '504b0102')
      const second = indexOf(grown, '504b0102', directory + 4)
      const end = indexOf(grown, '504b0506')
      return patched(patched(grown, second + 42, at + length), end + 16, directory)
    }
    expect(await inspect('a.zip', hole(24))).toEqual(accepted('application/zip'))
    expect(await inspect('a.zip', hole(25))).toEqual(refused('archive_unreadable', 'a.zip'))
  })

  it('refuses what stands before a zip and after it', async () => {
    const archive = await zip({ 'a.txt': harmless })
    const other = await zip({ run: windowsProgram }, { level: 0 })
    expect(await inspect('a.zip', joined(other, archive))).toEqual(refused('archive_unreadable', 'a.zip'))
    expect(await inspect('a.zip', joined(archive, text('x')))).toEqual(refused('archive_unreadable', 'a.zip'))
    expect(await inspect('a.png', joined(bytes('89504e470d0a1a0a', 64), archive))).toEqual(
      refused('archive_unreadable', 'a.png'),
    )
    expect(await inspect('b.gz', await gzip(joined(bytes('89504e47', 64), archive)))).toEqual(
      refused('archive_unreadable', 'b.gz/b'),
    )
  })

  it.each(['../a.txt', 'a/../../b.txt', '/etc/passwd', 'C:\\a.txt', '..\\a.txt'])(
    'refuses the entry %s',
    async (name) => {
      expect(await inspect('a.zip', await zip({ [name]: harmless }))).toEqual(
        refused('archive_unreadable', `a.zip/${name}`),
      )
      expect(await inspect('a.tar', await tar({ [name]: harmless }))).toEqual(
        refused('archive_unreadable', `a.tar/${name}`),
      )
    },
  )

  it('refuses what is cut off, whichever the archive', async () => {
    for (const archive of [await zip({ a: harmless }), await gzip(text('x'.repeat(500))), await tar({ a: harmless })]) {
      expect(await inspect('a', archive.slice(0, -9))).toMatchObject({ reason: 'archive_unreadable' })
    }
  })

  it('cleans the name of an entry before it tells it', async () => {
    expect(await inspect('a.zip', await zip({ 'a\u202Ecod\n.exe': harmless }))).toEqual(
      refused('executable', 'a.zip/acod.exe'),
    )
  })
})

describe('kinds that are not looked into (CASE-04)', () => {
  it.each([
    ['RAR', bytes('526172211a0700', 64)],
    ['7z', bytes('377abcaf271c', 64)],
    ['xz', bytes('fd377a585a00', 64)],
    ['bzip2', bytes('425a6839314159265359', 64)],
    ['CAB', bytes('4d534346', 64)],
    ['zstd', bytes('28b52ffd', 64)],
    ['LZH', bytes('20002d6c68352d', 64)],
    ['ar', text('!<arch>\n')],
    ['ISO 9660', joined(zeros(32_769), text('CD001'), zeros(1000))],
  ])('refuses %s', async (_, content) => {
    expect(await inspect('a.pdf', content)).toEqual(refused('archive_kind_unsupported', 'a.pdf'))
  })

  it('refuses a zip whose entry is packed with another method than deflate', async () => {
    const archive = await zip({ a: harmless })
    const directory = indexOf(archive, '504b0102')
    const changed = patched(patched(archive, 8, 14), directory + 10, 14)
    expect(await inspect('a.zip', changed)).toEqual(refused('archive_kind_unsupported', 'a.zip/a'))
  })
})

describe('any bytes', () => {
  const heads = ['', '504b0304', '504b0506', '1f8b0800', 'd0cf11e0a1b11ae1', '504b3030504b0304'].map((hex) =>
    bytes(hex),
  )

  it('settle with a verdict', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 2000 }), async (head, rest) => {
        expect(await inspect('a', joined(head, rest))).toHaveProperty('verdict')
      }),
    )
  })

  it('settle with a verdict when an archive is damaged anywhere', async () => {
    const deflated = await compressed(text('x'.repeat(3000)), 'gzip')
    const archives = [
      await nested({ 'a.txt': text('abc'.repeat(200)), 'b/c': harmless }, 2),
      deflated,
      await gzip(await tar({ 'a.txt': harmless, 'b.zip': await zip({ c: harmless }) })),
      await tar({ 'a.txt': harmless }),
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...archives),
        fc.nat(),
        fc.nat(255),
        fc.boolean(),
        async (archive, at, value, cut) => {
          const place = at % archive.length
          const damaged = cut ? archive.slice(0, place) : patched(archive, place, value)
          expect(await inspect('a', damaged)).toHaveProperty('verdict')
        },
      ),
      { numRuns: 300 },
    )
  })
})
