/** The number of last bytes that {@link hidesArchive} needs: the end record of a zip with its longest comment. */
export const tailBytes = 65_557

const recordBytes = 22

/**
 * Whether bytes that do not begin as an archive end as one: a zip that reaches exactly to the end, which a program opens however the
 * file begins, or a disk image of macOS. One that something follows is not found, nor one in pieces.
 */
export function hidesArchive(tail: Uint8Array): boolean {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength)
  if (tail.length >= 512 && view.getUint32(tail.length - 512) === 0x6b6f6c79) return true
  for (let at = tail.length - recordBytes; at >= 0; at -= 1) {
    if (tail[at] === 0x50 && view.getUint32(at) === 0x504b0506 && isEndRecord(view, at)) return true
  }
  return false
}

function isEndRecord(view: DataView, at: number): boolean {
  const entries = view.getUint16(at + 10, true)
  const directoryBytes = view.getUint32(at + 12, true)
  const reachesTheEnd = view.getUint16(at + 20, true) === view.byteLength - at - recordBytes
  return reachesTheEnd && entries > 0 && directoryBytes >= 46 * Math.min(entries, 0xffff)
}
