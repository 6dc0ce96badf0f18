import { type ByteSource, peek, streamOf } from './byte-source.js'
import { Inspection } from './inspection.js'
import { type InspectionLimits, inspectionLimits } from './limits.js'
import { lookInto } from './look-into.js'
import { Places } from './places.js'
import { containerOf, headBytes } from './signatures.js'
import { type AttachmentVerdict, Refusal } from './verdict.js'

/** A stored or buffered file. `read` gives the bytes from `start` up to, not including, `end`. */
export type InspectedFile = ByteSource & { readonly name: string }

export type InspectOptions = {
  /** Stops the inspection; the call then rejects with the signal's reason. A `read` that never settles can only be left so. */
  readonly signal?: AbortSignal
  /** Overrides single limits. Default: `inspectionLimits`. */
  readonly limits?: Partial<InspectionLimits>
}

/**
 * How many archives this process looks into at one time [ours]. Each may hold two inner archives (at depths 2 and 3) of up to 20 MB in
 * memory, so that any number of uploads costs at most 80 MB here. What is no archive does not wait.
 */
const archivesAtOnce = 2

const archivePlaces = new Places(archivesAtOnce)

/**
 * Says whether an attachment may be kept, by what its bytes are and, for scripts and programs, by its name; archives are looked into.
 * Never throws for what the file holds. Rejects when `read` fails, or with the signal's reason. Size and path of the name are the
 * caller's to check (`maximumAttachmentBytes`, `hasPath`).
 *
 * Allowed on purpose: documents that a password protects, Office files with macros, WebAssembly. Not found: code that was disguised
 * (prepended bytes, any cipher), objects embedded in documents other than an installer, an archive inside a file that is not one unless
 * it reaches the file's end. Checksums are not compared: a damaged entry hides nothing.
 */
export async function inspectAttachment(file: InspectedFile, options: InspectOptions = {}): Promise<AttachmentVerdict> {
  const { signal } = options
  const inspection = new Inspection(file.size, { ...inspectionLimits, ...options.limits }, signal)
  const source = inspection.guarded(file)
  const content = { name: file.name, source, open: () => streamOf(source) }
  const look = () => lookInto(content, { depth: 0, path: [], inGzip: false }, inspection)
  try {
    const { head } = await peek(streamOf(source), headBytes)
    const type = await (containerOf(head) ? archivePlaces.run(look, signal) : look())
    return { verdict: 'accepted', type }
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown
    return { verdict: 'refused', reason: thrown.reason, entry: shown([file.name, ...(thrown.path ?? [])]) }
  }
}

// Names inside an archive are the sender's: what is shown of them is one line of bounded length.
function shown(path: readonly string[]): string {
  const line = path.join('/').replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
  return [...line].length > 300 ? `${[...line].slice(0, 299).join('')}…` : line
}
