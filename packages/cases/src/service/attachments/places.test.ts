import { expect, it } from 'vitest'
import { Places } from './places.js'

const gate = () => {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}
const turn = () => new Promise((resolve) => setImmediate(resolve))

it('lets in as many as there are places, and the others in the order they came', async () => {
  const places = new Places(2)
  const gates = [gate(), gate(), gate(), gate()]
  const entered: number[] = []
  const runs = gates.map(({ opened }, index) =>
    places.run(async () => {
      entered.push(index)
      await opened
      return index
    }),
  )
  await turn()
  expect(entered).toEqual([0, 1])
  gates[1]?.open()
  await turn()
  expect(entered).toEqual([0, 1, 2])
  for (const { open } of gates) open()
  expect(await Promise.all(runs)).toEqual([0, 1, 2, 3])
})

it('gives the place back when the work fails, and lets one that waits give up', async () => {
  const places = new Places(1)
  const { open, opened } = gate()
  const stop = new AbortController()
  const failing = places.run(async () => {
    await opened
    throw new Error('failed')
  })
  const leaving = places.run(async () => 'never', stop.signal)
  const staying = places.run(async () => 'entered')
  stop.abort('gone')
  await expect(leaving).rejects.toBe('gone')
  open()
  await expect(failing).rejects.toThrow('failed')
  expect(await staying).toBe('entered')
})
