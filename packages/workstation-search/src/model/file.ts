import type { FileFields } from './result.js'

/** Files that Salesforce takes for search and preview, images apart. */
export const documentExtensions = ['docx', 'pdf', 'ppt', 'pptx', 'xls', 'xlsx'] as const
/** The extensions of images. */
export const imageExtensions = [
  'png',
  'jpg',
  'jpeg',
  'jpe',
  'jfif',
  'gif',
  'bmp',
  'svg',
  'tif',
  'tiff',
  'webp',
  'avif',
  'heic',
  'heif',
  'ico',
] as const
/** A larger file cannot be uploaded: 100 MB. */
export const maximumFileBytes = 100_000_000
/** A larger file perhaps has no preview: 5 MB. */
export const previewBytes = 5_000_000

/** Whether a file has a preview: it should, it perhaps has none since it is large, or nobody knows for its kind. Files open elsewhere. */
export const filePreviews = ['likely', 'perhaps', 'unknown'] as const
export type FilePreview = (typeof filePreviews)[number]

const isOneOf = (values: readonly string[], value: string | null) =>
  value !== null && values.includes(value.toLowerCase())

/** Whether a file is an image. */
export function isImage({ extension }: Pick<FileFields, 'extension'>): boolean {
  return isOneOf(imageExtensions, extension)
}

/** Whether a file is of a kind that is searched and shown. */
export function isSupportedFile(file: Pick<FileFields, 'extension'>): boolean {
  return isImage(file) || isOneOf(documentExtensions, file.extension)
}

/** Whether a file of so many bytes can be uploaded. */
export function isUploadable({ bytes }: Pick<FileFields, 'bytes'>): boolean {
  return bytes === null || bytes <= maximumFileBytes
}

/** What to expect of a file's preview. */
export function filePreviewOf(file: Pick<FileFields, 'extension' | 'bytes'>): FilePreview {
  if (!isSupportedFile(file)) return 'unknown'
  return file.bytes === null || file.bytes > previewBytes ? 'perhaps' : 'likely'
}
