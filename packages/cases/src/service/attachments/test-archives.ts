import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter, type ZipWriterAddDataOptions } from '@zip.js/zip.js'
import { packTar } from 'modern-tar'
import { type InspectOptions, inspectAttachment } from './inspect.js'
import type { AttachmentVerdict } from './verdict.js'

/** For the tests of this folder: archives made by libraries, and the few bytes that make a file what it is. */
export type Contents = Readonly<Record<string, Uint8Array>>

export const text = (value: string): Uint8Array => new TextEncoder().encode(value)

export const bytes = (hex: string, length = hex.length / 2): Uint8Array => {
  const filled = new Uint8Array(length)
  for (let at = 0; at < hex.length; at += 2) filled[at / 2] = Number.parseInt(hex.slice(at, at + 2), 16)
  return filled
}

/** The header of a Windows program: `MZ`, the place of the PE header at 0x3C, and the PE header. */
export const windowsProgram: Uint8Array = (() => {
  const program = bytes('4d5a90000300000004000000ffff0000', 1024)
  program.set([0x80, 0, 0, 0], 0x3c)
  program.set(text('PE\0\0'), 0x80)
  return program
})()

export const harmless: Uint8Array = text('All is well.\n')

export async function zip(contents: Contents, options: ZipWriterAddDataOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
  for (const [name, content] of Object.entries(contents)) await writer.add(name, new Uint8ArrayReader(content), options)
  return new Uint8Array(await writer.close())
}

export const gzip = (content: Uint8Array): Promise<Uint8Array> => compressed(content, 'gzip')

export const tar = (contents: Contents): Promise<Uint8Array> =>
  packTar(Object.entries(contents).map(([name, body]) => ({ header: { name, size: body.length }, body })))

export async function compressed(content: Uint8Array, format: CompressionFormat): Promise<Uint8Array> {
  const stream = new Blob([content as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new CompressionStream(format))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** `content` within `depth` zips, named `1.zip` (innermost) and so on. */
export async function nested(content: Contents, depth: number): Promise<Uint8Array> {
  let archive = await zip(content)
  for (let level = 1; level < depth; level += 1) archive = await zip({ [`${level}.zip`]: archive })
  return archive
}

export function joined(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(parts.flatMap((part) => [...part]))
}

export function inspect(name: string, content: Uint8Array, options?: InspectOptions): Promise<AttachmentVerdict> {
  return inspectAttachment(
    { name, size: content.length, read: async (start, end) => content.slice(start, end) },
    options,
  )
}

export const accepted = (type: string): AttachmentVerdict => ({ verdict: 'accepted', type })
