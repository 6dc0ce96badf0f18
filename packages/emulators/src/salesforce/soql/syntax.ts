/** A name in a statement: `Account.Owner.Name`. */
export interface Path {
  readonly parts: readonly string[]
  readonly at: number
}

/** A call in a statement: `COUNT(Id)`, `CALENDAR_YEAR(CreatedDate)`. */
export interface Call {
  readonly name: string
  readonly argument: Expression | undefined
  readonly at: number
}

export type Expression = { readonly path: Path } | { readonly call: Call }

export type SelectItem =
  | { readonly kind: 'expression'; readonly expression: Expression; readonly alias: string | undefined }
  | { readonly kind: 'subquery'; readonly query: Query; readonly at: number }
  | { readonly kind: 'fields'; readonly which: string; readonly at: number }

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE' | 'IN' | 'NOT IN' | 'INCLUDES' | 'EXCLUDES'

export interface Literal {
  readonly kind: 'text' | 'number' | 'boolean' | 'null' | 'date' | 'datetime' | 'period'
  readonly value: string | number | boolean | null
  readonly at: number
  /** For LIKE. */
  readonly pattern?: string
  /** For a period: `LAST_N_DAYS:7`. */
  readonly amount?: number
}

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | {
      readonly kind: 'compare'
      readonly left: Expression
      readonly operator: Operator
      readonly values: readonly Literal[]
      /** For `IN (SELECT …)`. */
      readonly query?: Query
      readonly at: number
    }

export interface Order {
  readonly expression: Expression
  readonly descending: boolean
  readonly nullsLast: boolean | undefined
}

/** A SOQL statement. */
export interface Query {
  readonly text: string
  readonly select: readonly SelectItem[]
  readonly from: Path
  readonly alias: string | undefined
  readonly scope: string | undefined
  readonly where: Condition | undefined
  readonly groupBy: readonly Expression[]
  readonly having: Condition | undefined
  readonly orderBy: readonly Order[]
  readonly limit: number | undefined
  readonly offset: number
  readonly allRows: boolean
  /** `FOR VIEW` and `FOR REFERENCE`: what is found counts as looked at, or as used elsewhere. */
  readonly marks: 'viewed' | 'referenced' | undefined
}
