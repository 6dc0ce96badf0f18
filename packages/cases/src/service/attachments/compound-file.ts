const blockBytes = 128
// {000C1084-0000-0000-C000-000000000046}: an installer; …1086 a patch, …1082 a transform.
const installerClass = [0x0c, 0x00, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46]
const storageKinds = [1, 5]
const streamKind = 2

/**
 * Watches the bytes of a compound file (the container of old Office files, of Outlook messages and of MSI) pass, and knows whether
 * it holds a Windows Installer database. Directory entries are 128 bytes on a boundary of 128 wherever their sector lies, so that
 * no sector chain, which a hostile file can forge, need be followed. An installer within a document is found too.
 */
export class InstallerWatch {
  #rest = new Uint8Array(0)
  #found = false

  get found(): boolean {
    return this.#found
  }

  push(chunk: Uint8Array): void {
    const bytes = new Uint8Array(this.#rest.length + chunk.length)
    bytes.set(this.#rest)
    bytes.set(chunk, this.#rest.length)
    let at = 0
    for (; !this.#found && at + blockBytes <= bytes.length; at += blockBytes) {
      this.#found = isInstallerEntry(bytes.subarray(at, at + blockBytes))
    }
    this.#rest = bytes.slice(at)
  }
}

function isInstallerEntry(block: Uint8Array): boolean {
  const kind = block[66] ?? 0
  if (storageKinds.includes(kind)) {
    const first = block[80] ?? 0
    return (
      [0x82, 0x84, 0x86].includes(first) &&
      block[81] === 0x10 &&
      installerClass.every((byte, index) => block[82 + index] === byte)
    )
  }
  return kind === streamKind && hasTableName(block)
}

// An installer packs the names of its tables into U+3800 to U+483F and marks them with U+4840, which no document does.
function hasTableName(block: Uint8Array): boolean {
  const length = (block[64] ?? 0) | ((block[65] ?? 0) << 8)
  if (length < 10 || length > 64 || length % 2 === 1) return false
  for (let at = 0; at < length - 2; at += 2) {
    const unit = (block[at] ?? 0) | ((block[at + 1] ?? 0) << 8)
    if (at === 0 ? unit !== 0x4840 : unit < 0x3800 || unit >= 0x4840) return false
  }
  return true
}
