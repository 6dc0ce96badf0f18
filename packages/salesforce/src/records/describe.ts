import { type Connection, readJson, sendRequest } from '@waymark/core/http'
import type { Schema } from '@waymark/core/wire'
import {
  type FieldDescription,
  type GlobalDescription,
  globalDescriptionJson,
  type ObjectDescription,
  objectDescriptionJson,
} from '../wire/describe.js'
import { requestOf } from '../wire/request.js'
import type { ReadOptions } from './options.js'

/** Something that was read, and what to say when asking whether it has changed. Keep it: a description is hundreds of kilobytes. */
export interface Revision<Value> {
  readonly value: Value
  readonly lastModified: string | undefined
  readonly etag: string | undefined
}

/** How a description is read. */
export interface DescribeOptions<Value> extends ReadOptions {
  /** What you have: you get the same object again when nothing has changed. */
  readonly known?: Revision<Value> | undefined
}

async function describe<Value>(
  connection: Connection,
  request: ReturnType<typeof requestOf>,
  schema: Schema<Value>,
  { known, ...call }: DescribeOptions<Value>,
): Promise<Revision<Value>> {
  const headers = {
    ...(known?.lastModified !== undefined && { 'if-modified-since': known.lastModified }),
    ...(known?.etag !== undefined && { 'if-none-match': known.etag }),
  }
  return await sendRequest(connection, { ...request, headers }, call, (answer) => {
    if (answer.status === 204 && known !== undefined) return known
    const lastModified = answer.headers.get('last-modified') ?? undefined
    return { value: readJson(answer, schema), lastModified, etag: answer.headers.get('etag') ?? undefined }
  })
}

/**
 * An object and its fields, as this user may see and change them.
 *
 * @throws SalesforceError `not_found` for an object that there is not, or not for this user.
 */
export function describeObject(
  connection: Connection,
  type: string,
  options: DescribeOptions<ObjectDescription> = {},
): Promise<Revision<ObjectDescription>> {
  const request = requestOf('describeObject', 'GET', '/sobjects/{type}/describe', { type })
  return describe(connection, request, objectDescriptionJson, options)
}

/** Every object of the organization that this user may see. */
export function describeGlobal(
  connection: Connection,
  options: DescribeOptions<GlobalDescription> = {},
): Promise<Revision<GlobalDescription>> {
  return describe(connection, requestOf('describeGlobal', 'GET', '/sobjects'), globalDescriptionJson, options)
}

/** Whether a record cannot be created without this field. */
export function isRequiredOnCreate({ nillable, createable, defaultedOnCreate }: FieldDescription): boolean {
  return !nillable && createable && !defaultedOnCreate
}
