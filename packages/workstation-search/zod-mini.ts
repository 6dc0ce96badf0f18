// The build fills this in: the names of zod/mini that this package uses, as one file for Node (see docs/decisions/0007).
export {}
