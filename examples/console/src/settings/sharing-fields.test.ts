import { describe, expect, it } from 'vitest'
import { sharingFaults, toSettingsChange, toSharingFields } from './sharing-fields.js'

const carla = { name: 'Carla Mendes', email: 'carla.mendes@acme.example' }

describe('what an account admin sets', () => {
  it('is shown as it is', () => {
    const settings = { account: 'acme', version: 1, teamCases: true, chat: false }
    expect(toSharingFields({ ...settings, contact: carla })).toEqual({ teamCases: true, ...carla })
    expect(toSharingFields(settings)).toEqual({ teamCases: true, name: '', email: '' })
  })

  it('names a contact with name and address, or nobody', () => {
    expect(toSettingsChange({ teamCases: false, name: ' Carla Mendes ', email: `${carla.email} ` })).toEqual({
      teamCases: false,
      contact: carla,
    })
    expect(toSettingsChange({ teamCases: true, name: ' ', email: '' })).toEqual({ teamCases: true, contact: null })
  })

  it('is refused where half of the contact is missing or the address is none', () => {
    const faults = (name: string, email: string) => sharingFaults({ teamCases: true, name, email })
    expect([
      faults('', ''),
      faults(carla.name, carla.email),
      faults('', carla.email),
      faults(carla.name, ''),
      faults(carla.name, 'carla'),
    ]).toEqual([{}, {}, { name: true }, { email: true }, { email: true }])
  })
})
