import { appName, type Callbacks, callbackUrlsOf, idleTokenDays, type ManifestFile } from '../model/checklist.js'
import type { SalesforceScope, Setup } from '../model/setup.js'

// The elements are those of the Metadata API Developer Guide (ExternalClientApplication, ExtlClntAppOauthSettings,
// ExtlClntAppGlobalOauthSettings, ExtlClntAppOauthConfigurablePolicies), whose folders and suffixes Salesforce DX shares; that several
// callbacks stand on lines of their own is told by Salesforce Help, Configure the External Client App OAuth Settings. The switch for
// rotation is younger than the guide's samples: it stands in what orgs give back since version 64.0.
const namespace = 'http://soap.sforce.com/2006/04/metadata'
const apiVersion = '66.0'
const source = 'force-app/main/default'

/** The guide's words for our scopes. */
const scopeWords: Readonly<Record<SalesforceScope, string>> = {
  api: 'Api',
  refresh_token: 'RefreshToken',
  full: 'Full',
  openid: 'OpenID',
  id: 'Basic',
  web: 'Web',
}

type Elements = readonly (readonly [name: string, value: string | number | boolean | Elements])[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
}

/** Text of an element. What XML 1.0 has no way to write is left out. */
function writeText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be written
  const writable = text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '')
  return writable.replace(/[&<>"'\r]/g, (letter) => entities[letter] ?? letter)
}

function writeElements(elements: Elements, indent: string): string {
  return elements
    .map(([name, value]) => {
      const inner = Array.isArray(value) ? `\n${writeElements(value, `${indent}    `)}${indent}` : writeText(`${value}`)
      return `${indent}<${name}>${inner}</${name}>\n`
    })
    .join('')
}

function writeDocument(root: string, elements: Elements): string {
  const body = writeElements(elements, '    ')
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">\n${body}</${root}>\n`
}

interface Component {
  readonly type: string
  readonly folder: string
  readonly member: string
  readonly suffix: string
  readonly elements: Elements
}

function componentsOf(setup: Pick<Setup, 'contact' | 'scopes'>, callbackUrls: readonly string[]): readonly Component[] {
  const app = ['externalClientApplication', appName] as const
  const scopes = setup.scopes.flatMap((scope) => (scope === 'unknown' ? [] : [scopeWords[scope]]))
  return [
    {
      type: 'ExternalClientApplication',
      folder: 'externalClientApps',
      member: appName,
      suffix: 'eca',
      elements: [
        ...(setup.contact ? [['contactEmail', setup.contact.email] as const] : []),
        ['distributionState', 'Local'],
        ['isProtected', false],
        ['label', appName],
      ],
    },
    {
      type: 'ExtlClntAppOauthSettings',
      folder: 'extlClntAppOauthSettings',
      member: `${appName}_oauth`,
      suffix: 'ecaOauth',
      elements: [['commaSeparatedOauthScopes', scopes.join(', ')], app, ['label', `${appName} OAuth`]],
    },
    {
      type: 'ExtlClntAppGlobalOauthSettings',
      folder: 'extlClntAppGlobalOauthSets',
      member: `${appName}_glbloauth`,
      suffix: 'ecaGlblOauth',
      elements: [
        ['callbackUrl', callbackUrls.join('\n')],
        app,
        ['isConsumerSecretOptional', false],
        ['isIntrospectAllTokens', false],
        ['isPkceRequired', true],
        ['isRefreshTokenRotationEnabled', true],
        ['isSecretRequiredForRefreshToken', true],
        ['label', `${appName} global OAuth`],
        ['shouldRotateConsumerKey', false],
        ['shouldRotateConsumerSecret', false],
      ],
    },
    {
      type: 'ExtlClntAppOauthConfigurablePolicies',
      folder: 'extlClntAppOauthPolicies',
      member: `${appName}_oauthPlcy`,
      suffix: 'ecaOauthPlcy',
      elements: [
        app,
        ['ipRelaxationPolicyType', 'Enforce'],
        ['label', `${appName} OAuth policies`],
        ['permittedUsersPolicyType', 'AllSelfAuthorized'],
        ['refreshTokenPolicyType', 'SpecificInactivity'],
        ['refreshTokenValidityPeriod', idleTokenDays],
        ['refreshTokenValidityUnit', 'Days'],
      ],
    },
  ]
}

/**
 * The External Client App as a project of Salesforce DX: `sf project deploy start --manifest manifest/package.xml`. The consumer key and
 * secret are made by Salesforce, and read in its set-up.
 */
export function makeManifest(
  setup: Pick<Setup, 'contact' | 'scopes'>,
  deployment: Callbacks,
  { localhost = false } = {},
): readonly ManifestFile[] {
  const components = componentsOf(setup, callbackUrlsOf(deployment, { localhost }))
  const project = {
    packageDirectories: [{ path: 'force-app', default: true }],
    namespace: '',
    sourceApiVersion: apiVersion,
  }
  const types: Elements = components.map(({ type, member }) => [
    'types',
    [
      ['members', member],
      ['name', type],
    ],
  ])
  return [
    { path: 'sfdx-project.json', content: `${JSON.stringify(project, undefined, 2)}\n` },
    { path: 'manifest/package.xml', content: writeDocument('Package', [...types, ['version', apiVersion]]) },
    ...components.map(({ type, folder, member, suffix, elements }) => ({
      path: `${source}/${folder}/${member}.${suffix}-meta.xml`,
      content: writeDocument(type, elements),
    })),
  ]
}
