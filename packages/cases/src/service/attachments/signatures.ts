import type { AttachmentRefusalReason } from './verdict.js'

/** Bytes at a place, in hexadecimal; a `?` matches any half of a byte. */
type Signature = { readonly at?: number; readonly bytes: string }

const refused: Readonly<Record<'executable' | 'archive_kind_unsupported', readonly Signature[]>> = {
  executable: [
    { bytes: '4d5a' }, // MZ: DOS, NE, LE, PE, and so every EXE, DLL, .NET assembly and self-extracting archive of Windows
    { bytes: '7f454c46' }, // ELF
    { bytes: 'feedface' }, // Mach-O, 32 bits, big-endian
    { bytes: 'cefaedfe' },
    { bytes: 'feedfacf' }, // Mach-O, 64 bits
    { bytes: 'cffaedfe' },
    { bytes: 'cafebabe' }, // Mach-O, several architectures; a Java class begins the same, and is code too
    { bytes: 'bebafeca' },
    { bytes: 'cafebabf' }, // the same with 64-bit offsets
    { bytes: 'bfbafeca' },
    { bytes: '6465780a' }, // Android dex
    { bytes: '4c0000000114020000000000c000000000000046' }, // a shortcut of Windows, which can hold a whole command
  ],
  archive_kind_unsupported: [
    { bytes: '526172211a07' }, // RAR
    { bytes: '377abcaf271c' }, // 7z
    { bytes: 'fd377a585a00' }, // xz
    { bytes: '425a68??314159265359' }, // bzip2
    { bytes: '425a68??177245385090' }, // bzip2, empty
    { bytes: '4d534346' }, // CAB
    { bytes: '49536328' }, // InstallShield CAB
    { bytes: '28b52ffd' }, // zstd
    { bytes: '5?2a4d18' }, // zstd, skippable frame
    { bytes: '04224d18' }, // lz4
    { bytes: '4c5a4950' }, // lzip
    { bytes: '894c5a4f' }, // lzop
    { bytes: '5d0000??00ffffffffffffffff' }, // LZMA alone
    { bytes: '1f9d8?' }, // compress
    { bytes: '1f9d90' },
    { bytes: '60ea??0?????????????02' }, // ARJ, with the mark of its first header: two bytes alone are too common
    { at: 2, bytes: '2d6c68??2d' }, // LZH
    { at: 2, bytes: '2d6c7a??2d' },
    { at: 7, bytes: '2a2a4143452a2a' }, // ACE
    { bytes: '5a4f4f20' }, // ZOO
    { bytes: '53495421' }, // StuffIt
    { bytes: '5374756666497420' },
    { bytes: '213c617263683e0a' }, // ar, deb
    { bytes: '303730373031' }, // cpio
    { bytes: '303730373032' },
    { bytes: 'edabeedb' }, // RPM
    { bytes: '78617221' }, // xar, pkg of macOS
    { bytes: '4d5357494d000000' }, // WIM
    { bytes: '68737173' }, // squashfs
    { bytes: '7668647866696c65' }, // VHDX
    { bytes: '636f6e6563746978' }, // VHD
    { at: 32_769, bytes: '4344303031' }, // ISO 9660
    { at: 32_769, bytes: '4245413031' }, // UDF
  ],
}

const mediaTypes: readonly (Signature & { readonly type: string })[] = [
  { bytes: '255044462d', type: 'application/pdf' },
  { bytes: '89504e470d0a1a0a', type: 'image/png' },
  { bytes: 'ffd8ff', type: 'image/jpeg' },
  { bytes: '474946383?61', type: 'image/gif' },
  { bytes: '52494646????????57454250', type: 'image/webp' },
  { bytes: '52494646????????57415645', type: 'audio/wav' },
  { bytes: '52494646????????41564920', type: 'video/x-msvideo' },
  { bytes: '424d????????00000000', type: 'image/bmp' },
  { bytes: '49492a00', type: 'image/tiff' },
  { bytes: '4d4d002a', type: 'image/tiff' },
  { at: 4, bytes: '6674797068656963', type: 'image/heic' },
  { at: 4, bytes: '6674797061766966', type: 'image/avif' },
  { at: 4, bytes: '667479707174', type: 'video/quicktime' },
  { at: 4, bytes: '66747970', type: 'video/mp4' },
  { bytes: '1a45dfa3', type: 'video/webm' },
  { bytes: '4f676753', type: 'application/ogg' },
  { bytes: '494433', type: 'audio/mpeg' },
  { bytes: '7b5c727466', type: 'application/rtf' },
  { bytes: 'd0cf11e0a1b11ae1', type: 'application/x-ole-storage' },
  { bytes: '0061736d', type: 'application/wasm' },
]

/** What can be looked into, by its first bytes. */
export type Container = 'zip' | 'gzip' | 'tar'

/** The number of first bytes that all of the questions below need: an ISO image tells itself after 32 KB. */
export const headBytes = 36_864

/** Why a file is refused by its first bytes alone. */
export function refusedByHead(head: Uint8Array): AttachmentRefusalReason | undefined {
  if (refused.executable.some((signature) => matches(head, signature))) return 'executable'
  if (refused.archive_kind_unsupported.some((signature) => matches(head, signature))) return 'archive_kind_unsupported'
  return startsWithShebang(head) ? 'script' : undefined
}

export function containerOf(head: Uint8Array): Container | undefined {
  if (['504b0304', '504b0506', '504b0708', '504b3030504b0304'].some((bytes) => matches(head, { bytes }))) return 'zip'
  if (matches(head, { bytes: '1f8b08' })) return 'gzip'
  return matches(head, { at: 257, bytes: '7573746172' }) || hasTarChecksum(head) ? 'tar' : undefined
}

export function isCompoundFile(head: Uint8Array): boolean {
  return matches(head, { bytes: 'd0cf11e0a1b11ae1' })
}

/** What the bytes are, as a media type; `text/plain` when none of them is a control character, else `application/octet-stream`. */
export function mediaTypeOf(head: Uint8Array): string {
  const known = mediaTypes.find((signature) => matches(head, signature))
  if (known) return known.type
  return isText(head) ? 'text/plain' : 'application/octet-stream'
}

function matches(head: Uint8Array, { at = 0, bytes }: Signature): boolean {
  if (head.length < at + bytes.length / 2) return false
  for (let index = 0; index < bytes.length; index += 1) {
    const expected = bytes[index]
    const byte = head[at + (index >> 1)] ?? 0
    const half = index % 2 === 0 ? byte >> 4 : byte & 15
    if (expected !== '?' && half !== Number.parseInt(expected ?? '', 16)) return false
  }
  return true
}

function startsWithShebang(head: Uint8Array): boolean {
  return /^(?:\uFEFF)?#![ \t]*\/\S/.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(head.subarray(0, 128)))
}

// A tar from before the `ustar` mark is known by the sum of its header, in which the sum itself counts as spaces.
function hasTarChecksum(head: Uint8Array): boolean {
  if (head.length < 512 || head[0] === 0) return false
  const written = new TextDecoder()
    .decode(head.subarray(148, 156))
    .replace(/[\0 ]+$/, '')
    .trim()
  if (!/^[0-7]{1,7}$/.test(written)) return false
  let sum = 8 * 32
  for (let index = 0; index < 512; index += 1) if (index < 148 || index >= 156) sum += head[index] ?? 0
  return sum === Number.parseInt(written, 8)
}

function isText(head: Uint8Array): boolean {
  if (head.length === 0) return false
  if (matches(head, { bytes: 'fffe' }) || matches(head, { bytes: 'feff' })) return true
  return head.every((byte) => (byte >= 32 && byte !== 127) || (byte >= 8 && byte <= 13) || byte === 27)
}
