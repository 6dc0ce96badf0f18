type Serve = (request: Request) => Promise<Response>

/** The same handler, which also answers the OpenAPI document at this path. */
export function withOpenApi(handler: Serve, path: string, openApi: () => object | Promise<object>): Serve {
  return async (request) => {
    if (request.method !== 'GET' || new URL(request.url).pathname !== path) return handler(request)
    return Response.json(await openApi())
  }
}
