import { describe, expect, it } from 'vitest'
import * as operations from './operations.js'
import { casesRoutes } from './wire/openapi.js'

describe('the operations door', () => {
  it('has one function for every operation of the contract, by the same name', () => {
    const { createConnection: _, ...functions } = operations
    // One function uploads a file, to a case or ahead of one.
    const named = casesRoutes.map(({ operation }) => operation).filter((operation) => operation !== 'attachToCase')
    expect(Object.keys(functions).toSorted()).toEqual(named.toSorted())
  })
})
