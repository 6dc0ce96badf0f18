export { parseMail } from './mailer/parse-mail.js'
export type { MailAttachment, MailEnvelope, ParsedMail, ParseMailOptions } from './mailer/parsed-mail.js'
