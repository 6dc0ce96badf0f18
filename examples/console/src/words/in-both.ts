/** Texts in both languages, of the same shape: a missing or extra one does not compile. */
export function inBoth<Words>(english: Words, french: NoInfer<Same<Words>>): { en: Words; fr: Words } {
  return { en: english, fr: french as Words }
}

type Same<Words> = { readonly [Key in keyof Words]: Words[Key] extends string ? string : Same<Words[Key]> }
