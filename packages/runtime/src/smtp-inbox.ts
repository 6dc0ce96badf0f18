export { type InboundMail, type SmtpInbox, type SmtpInboxOptions, smtpInbox } from './mailer/smtp-inbox.js'
