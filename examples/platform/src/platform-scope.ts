/** The account that the platform's own documents belong to. No principal has it. */
export const platformScope = 'platform'
