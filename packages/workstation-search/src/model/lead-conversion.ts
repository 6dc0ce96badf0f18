/** A record that a lead became. */
export interface ConvertedRecord {
  readonly recordId: string
  readonly name: string
  readonly link: string
}

/** A task that went with the conversion. */
export interface ConversionTask {
  readonly recordId: string
  readonly subject: string | null
  readonly status: string | null
  /** A day, `2026-03-01`. */
  readonly dueOn: string | null
  readonly link: string
}

/** What became of a converted lead: its name is now the contact's, its company the account's. */
export interface LeadConversion {
  readonly leadId: string
  readonly contact: ConvertedRecord
  readonly account: ConvertedRecord
  readonly opportunity?: ConvertedRecord
  /** The tasks of the contact and the opportunity, newest first, 20 at the most. */
  readonly tasks: readonly ConversionTask[]
  /** A day, `2026-03-01`. */
  readonly convertedOn: string | null
}
