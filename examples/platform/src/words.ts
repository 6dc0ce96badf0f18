/** The languages of the pages. */
export type Language = 'en' | 'fr'

/** A text in each of them. */
export type Words = Readonly<Record<Language, string>>
