import type { SeededIds } from '@waymark/core/testing'

/** Draws for a company that is made up. */
export interface Draw {
  /** One of these. */
  of<T>(list: readonly T[]): T
  /** A whole number from the first to the second. */
  number(from: number, to: number): number
  chance(share: number): boolean
  /** The first ones in their order, so that every company has them, however small; then one of these. */
  inTurn<T>(list: readonly T[], at: number): T
}

/** Draws by a seeded generator. */
export function createDraw({ random }: SeededIds): Draw {
  const of = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  return {
    of,
    inTurn: (list, at) => (at < list.length ? (list[at] as (typeof list)[number]) : of(list)),
    number: (from, to) => from + Math.floor(random() * (to - from + 1)),
    chance: (share) => random() < share,
  }
}

export const firstNames =
  'Alma Amir Anna Bruno Carla Chen Claire Dario Diego Elena Elif Emil Farah Felix Greta Hana Hugo Ida Igor Ivy Jana Joel Julia Karim Lara Lena Liam Luca Mara Marc Mei Mila Nadia Nils Noor Norbert Omar Otto Paula Pia Rosa Sami Sofia Tara Theo Uma Vera Yann Yuki Zoe Zara'.split(
    ' ',
  )
export const lastNames =
  'Abbott Alvarez Andersen Bauer Becker Bianchi Blanc Castillo Chaudhry Costa Dubois Eriksen Fischer Fontaine Garcia Gupta Haas Hoffman Ivanov Jansen Kaya Keller Kowalski Lambert Larsen Laurent Lopez Martin Meyer Moreno Nakamura Nguyen Nordin Norris Novak Olsen Park Pereira Ramos Renard Rossi Sato Schmidt Silva Singh Sorensen Tanaka Vargas Weber Wong Yilmaz Zimmermann'.split(
    ' ',
  )
// A search for acme, nor or renewal finds something of every kind: the lists begin with it.
export const firstAccounts = ['Acme Robotics', 'Nordic Energy', 'Norwood Foods', 'Acme Logistics']
export const firstLeads = ['Nordic Retail', 'Acme Clinics', 'Norfolk Textiles', 'Renewal Capital']
export const companyHeads =
  'Acme Alpine Amber Anchor Arbor Atlas Aurora Beacon Blue Bridge Bright Cedar Circle Clear Cobalt Copper Coral Crest Crown Delta Ember Falcon First Forge Granite Green Harbor High Horizon Iron Juniper Lakeside Lumen Maple Meridian Nimbus Nordic North Oak Orchid Pacific Peak Pine Polar Prime Quartz River Silver Solar Stone Summit Union Vertex West'.split(
    ' ',
  )
export const companyTails =
  'Analytics Bakeries Biotech Capital Chemicals Clinics Components Construction Consulting Design Dynamics Electric Electronics Energy Engineering Farms Foods Freight Glass Health Hotels Instruments Insurance Labs Logistics Machines Materials Media Motors Networks Optics Packaging Partners Pharma Plastics Power Press Retail Robotics Software Steel Supply Systems Textiles Tools Trading Transport Ventures Water Works'.split(
    ' ',
  )
export const cities: readonly (readonly [city: string, country: string])[] = [
  ['Lyon', 'France'],
  ['Paris', 'France'],
  ['Berlin', 'Germany'],
  ['Munich', 'Germany'],
  ['Madrid', 'Spain'],
  ['Milan', 'Italy'],
  ['Oslo', 'Norway'],
  ['London', 'United Kingdom'],
  ['Boston', 'United States'],
  ['Austin', 'United States'],
  ['Toronto', 'Canada'],
  ['Tokyo', 'Japan'],
]
export const jobTitles = [
  'Buyer',
  'Plant Manager',
  'Head of Operations',
  'Finance Director',
  'Quality Lead',
  'Renewal Manager',
  'IT Manager',
  'Engineer',
  'Owner',
]
export const troubles = [
  'Renewal invoice shows the wrong term',
  'Acme connector does not fit the sensor',
  'Nordic plug is missing from the parcel',
  'Display flickers after an update',
  'Cannot sign in to the portal',
  'Sensor reads too high',
  'Invoice shows the wrong address',
  'Spare part is missing from the parcel',
  'Calibration certificate wanted',
  'Pump stops after ten minutes',
  'Export to spreadsheet is empty',
  'Firmware update fails half way',
  'Delivery is late',
]
export const deals = [
  'Support renewal',
  'License renewal',
  'Annual service',
  'Sensor upgrade',
  'New line',
  'Pilot',
  'Replacement of meters',
  'Training',
  'Rollout',
]
export const reportNames = [
  'Renewal Forecast This Quarter',
  'Nordic Pipeline',
  'Margin by Account',
  'Acme Account Review',
  'Pipeline by Stage',
  'Open Cases by Age',
  'Leads by Source',
  'Closed Won This Quarter',
  'Accounts Without Activity',
  'Case Volume by Origin',
  'Top Accounts by Revenue',
  'Forecast by Owner',
]
export const dashboardNames = ['Renewal Overview', 'Executive Overview', 'Acme and Nordic Sales', 'Board Overview']
export const chores = [
  'Call back about the renewal',
  'Send the price list',
  'Prepare the demo',
  'Check the contract',
  'Follow up on the quote',
]
export const fileNames = [
  'Renewal quote',
  'Acme framework agreement',
  'Nordic price list',
  'Service contract',
  'Price list',
  'Site survey',
  'Meeting notes',
  'Data sheet',
  'Purchase order',
  'Safety certificate',
  'Floor plan',
]
