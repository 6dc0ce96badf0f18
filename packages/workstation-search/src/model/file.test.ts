import { describe, expect, it } from 'vitest'
import {
  documentExtensions,
  filePreviewOf,
  imageExtensions,
  isImage,
  isSupportedFile,
  isUploadable,
  maximumFileBytes,
  previewBytes,
} from './file.js'

describe('a file (WORK-06)', () => {
  it('is searched and shown when it is a document of these kinds or an image', () => {
    expect(documentExtensions).toEqual(['docx', 'pdf', 'ppt', 'pptx', 'xls', 'xlsx'])
    const supported = [...documentExtensions, ...imageExtensions, 'PDF', 'Jpeg']
    expect(supported.filter((extension) => !isSupportedFile({ extension }))).toEqual([])
    const others = ['doc', 'zip', 'exe', 'pdf ', '', 'docx.exe', null]
    expect(others.filter((extension) => isSupportedFile({ extension }))).toEqual([])
  })

  it('is an image by its extension, whatever its case', () => {
    const images = ['png', 'SVG', 'Heic', 'pdf', 'xlsx', null].filter((extension) => isImage({ extension }))
    expect(images).toEqual(['png', 'SVG', 'Heic'])
  })

  it('can be uploaded up to 100 MB', () => {
    expect(maximumFileBytes).toBe(100_000_000)
    const fits = [0, 100_000_000, 100_000_001, null].map((bytes) => isUploadable({ bytes }))
    expect(fits).toEqual([true, true, false, true])
  })

  it('perhaps has no preview over 5 MB or when nobody knows its size, and of another kind nobody knows', () => {
    expect(previewBytes).toBe(5_000_000)
    const of = (extension: string | null, bytes: number | null) => filePreviewOf({ extension, bytes })
    expect([of('pdf', 0), of('pdf', 5_000_000), of('PNG', 5_000_001), of('xlsx', null)]).toEqual([
      'likely',
      'likely',
      'perhaps',
      'perhaps',
    ])
    expect([of('zip', 10), of(null, null)]).toEqual(['unknown', 'unknown'])
  })
})
