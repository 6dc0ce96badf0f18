/** A refusal of the token endpoint: `{ error, error_description }`. */
export class OauthError extends Error {
  constructor(
    readonly error: string,
    readonly description: string,
    readonly status = 400,
  ) {
    super(`${error}: ${description}`)
  }
}

/** A grant that is no good: status 400, `invalid_grant`. */
export const invalidGrant = (description: string) => new OauthError('invalid_grant', description)
