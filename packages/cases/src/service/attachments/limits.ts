import { maximumAttachmentBytes } from '../../model/attachment-rules.js'

/** How far an inspection goes before it refuses. Every number is ours but `archiveDepth`, which the specification gives. */
export type InspectionLimits = {
  /** Archives within archives, the attachment itself being the first. A tar directly in a gzip is one archive with it. */
  readonly archiveDepth: number
  /** Entries in all archives of one attachment together. */
  readonly entries: number
  /** Bytes that all archives of one attachment give out together. */
  readonly inflatedBytes: number
  /** Bytes given out for each byte of the attachment, once `ratioFloorBytes` have come out. */
  readonly inflationRatio: number
  /** Below this many bytes no ratio is too high: a small file of zeros is no bomb. */
  readonly ratioFloorBytes: number
  /** The largest archive inside an archive, as it must be held in memory to be looked into. */
  readonly innerArchiveBytes: number
  /** The largest central directory of a zip. */
  readonly directoryBytes: number
}

export const inspectionLimits: InspectionLimits = {
  archiveDepth: 3,
  entries: 10_000,
  inflatedBytes: 268_435_456,
  inflationRatio: 100,
  ratioFloorBytes: 10_485_760,
  innerArchiveBytes: maximumAttachmentBytes,
  directoryBytes: 4_194_304,
}
