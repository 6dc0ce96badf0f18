import { cases } from '../session/clients.js'

/**
 * Fetches a file of a case and hands it to the browser to be saved. It is given as bytes of no kind, so that the browser never opens
 * it in the origin of this page, whatever it holds.
 */
export async function saveFile(
  caseId: string,
  attachment: { readonly id: string; readonly name: string },
): Promise<void> {
  const { bytes } = await cases.attachments.download(caseId, attachment.id)
  const blob = new Blob([await new Response(bytes as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer()], {
    type: 'application/octet-stream',
  })
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = attachment.name
  link.click()
  URL.revokeObjectURL(address)
}
