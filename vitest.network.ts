import { Socket } from 'node:net'

// A test that reaches for the network proves nothing on a machine without it. Ports of this machine stay open: resets and
// cut-off bodies are proven there. Nothing of fetch is replaced, so what a test sees is what a program sees.
const loopback = /^(localhost|127(\.\d+){3}|::1|\[::1\]|0\.0\.0\.0|::)$/
const connect = Socket.prototype.connect

function hostOf(args: readonly unknown[]): string {
  const [first, second] = args.flat()
  if (typeof first === 'object' && first !== null) {
    const { host, path } = first as { host?: string | null; path?: string | null }
    return path ? 'localhost' : (host ?? 'localhost')
  }
  return typeof first === 'number' && typeof second === 'string' ? second : 'localhost'
}

Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
  const host = hostOf(args)
  if (loopback.test(host)) return Reflect.apply(connect, this, args)
  queueMicrotask(() =>
    this.destroy(new Error(`this test reached for ${host}: answer it with a mock, or on a local port`)),
  )
  return this
} as typeof connect
