/** Answers a request. Rejects with `ECONNRESET` where the connection breaks; each mount breaks it in its own way. */
export type Answer = (request: Request) => Promise<Response>
