import { networkDomains } from '@waymark/cases'
import { describe, expect, it } from 'vitest'
import { aboutDomain } from './network-about.js'
import { networkWords } from './network-words.js'

describe('the words for what a network must allow (CASE-22)', () => {
  it.each(networkDomains)('are there for $domain in both languages', ({ domain, purpose, description }) => {
    const about = aboutDomain(domain)
    if (!about) throw new Error(`${domain} has no words`)
    expect(networkWords.en.about[about]).toBe(description)
    expect(networkWords.fr.about[about]).not.toBe(description)
    expect(networkWords.en.purposes[purpose]).not.toBe('')
    expect(networkWords.fr.purposes[purpose]).not.toBe('')
  })

  it('name no domain that is none', () => {
    expect(Object.keys(networkWords.en.about)).toHaveLength(networkDomains.length)
    expect([aboutDomain('example.com'), aboutDomain('constructor')]).toEqual([undefined, undefined])
  })
})
