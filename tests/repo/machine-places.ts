import { homedir } from 'node:os'
import { type Finding, type Tree, top } from './tree.js'

// Written in pieces, so that this file does not find itself.
const registry = ['registry', 'npmjs', 'org'].join('.')
const home = /(?:^|[\s'"`(=:])\/(?:home|Users)\/[a-z][\w.-]*\//

/** The places of this machine that must not stand in a file: the checkout, the home folder, the registry in use. */
export function placesOfThisMachine(environment: Readonly<Record<string, string | undefined>>): string[] {
  const configured = environment.npm_config_registry
  const host = configured === undefined ? registry : new URL(configured).host
  return [...new Set([registry, host, top.replace(/\/$/, ''), homedir()])].filter((place) => place.length > 4)
}

/** A path of somebody's machine, or the address of a registry, in a file of the project. */
export function findMachinePlaces(tree: Tree, places: readonly string[]): Finding[] {
  return [...tree].flatMap(([path, text]) =>
    text.split('\n').flatMap((line, at) => {
      const place = places.find((one) => line.includes(one)) ?? home.exec(line)?.[0].trim()
      return place === undefined
        ? []
        : [`${path}:${at + 1}: names ${place}, a place of one machine. Use a relative path, or leave it out`]
    }),
  )
}
