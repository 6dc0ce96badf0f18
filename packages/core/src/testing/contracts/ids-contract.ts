import type { Ids } from '../../ids/ids.js'
import { assertEqual, assertTrue } from '../assert.js'
import type { Check } from '../suite.js'

/** What the contract of an id maker is run on. */
export interface IdsSubject {
  readonly ids: Ids
}

const many = 10_000

/** What every maker of ids must keep. */
export const idsContract: readonly Check<IdsSubject>[] = [
  {
    name: 'an id is its prefix, an underscore, and 25 lower-case letters and digits',
    async run({ ids }) {
      for (const prefix of ['case', 'mail_token']) {
        const id = ids.next(prefix)
        assertTrue(new RegExp(`^${prefix}_[0-9a-z]{25}$`).test(id), `${id} is such an id`)
      }
    },
  },
  {
    name: `of ${many} ids no two are alike`,
    async run({ ids }) {
      assertEqual(new Set(Array.from({ length: many }, () => ids.next('case'))).size, many)
    },
  },
  {
    name: 'every place of an id takes many letters',
    async run({ ids }) {
      const places = Array.from({ length: 25 }, () => new Set<string>())
      for (let at = 0; at < 500; at++) {
        const letters = ids.next('case').slice('case_'.length)
        for (const [place, seen] of places.entries()) seen.add(letters[place] ?? '')
      }
      for (const [place, seen] of places.entries())
        assertTrue(seen.size >= 16, `place ${place} takes ${seen.size} letters`)
    },
  },
]
