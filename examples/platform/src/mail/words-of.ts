import { parseMail } from '@waymark/runtime/mail-parser'

/** The words of a mail; of one that says them in HTML alone, whatever comes beside it, the text of that. */
export async function wordsOf({
  text,
  html,
}: {
  readonly text: string
  readonly html?: string | undefined
}): Promise<string> {
  if (text.trim() !== '' || html === undefined) return text
  // The parser makes text of HTML only where the HTML is the whole mail.
  const alone = new TextEncoder().encode(`Content-Type: text/html; charset=utf-8\r\n\r\n${html}`)
  return (await parseMail(alone)).text
}
