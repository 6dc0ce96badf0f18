export { mailErrorCodes } from './mailer/mail-codes.js'
export { type SmtpMailer, type SmtpMailerOptions, smtpMailer } from './mailer/smtp-mailer.js'
