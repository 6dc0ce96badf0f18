import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeManifest } from './manifest.js'

const deployment = {
  callbackUrl: 'https://eu.example.com/callback?a=1&b=2',
  regions: [{ region: 'us', callbackUrl: 'https://us.example.com/callback' }],
  localCallbackUrl: 'http://localhost:8080/callback',
}
const contact = { name: 'Carla', email: 'carla@acme.example' }
const root = 'force-app/main/default'
const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const namespace = 'xmlns="http://soap.sforce.com/2006/04/metadata"'

describe('the manifest', () => {
  it('is a project of Salesforce DX that makes an External Client App (WORK-21)', () => {
    const files = makeManifest({ contact, scopes: ['api', 'refresh_token'] }, deployment)
    expect(files).toEqual([
      {
        path: 'sfdx-project.json',
        content:
          '{\n  "packageDirectories": [\n    {\n      "path": "force-app",\n      "default": true\n    }\n  ],\n  "namespace": "",\n  "sourceApiVersion": "66.0"\n}\n',
      },
      {
        path: 'manifest/package.xml',
        content: `${head}<Package ${namespace}>
    <types>
        <members>Workstation</members>
        <name>ExternalClientApplication</name>
    </types>
    <types>
        <members>Workstation_oauth</members>
        <name>ExtlClntAppOauthSettings</name>
    </types>
    <types>
        <members>Workstation_glbloauth</members>
        <name>ExtlClntAppGlobalOauthSettings</name>
    </types>
    <types>
        <members>Workstation_oauthPlcy</members>
        <name>ExtlClntAppOauthConfigurablePolicies</name>
    </types>
    <version>66.0</version>
</Package>
`,
      },
      {
        path: `${root}/externalClientApps/Workstation.eca-meta.xml`,
        content: `${head}<ExternalClientApplication ${namespace}>
    <contactEmail>carla@acme.example</contactEmail>
    <distributionState>Local</distributionState>
    <isProtected>false</isProtected>
    <label>Workstation</label>
</ExternalClientApplication>
`,
      },
      {
        path: `${root}/extlClntAppOauthSettings/Workstation_oauth.ecaOauth-meta.xml`,
        content: `${head}<ExtlClntAppOauthSettings ${namespace}>
    <commaSeparatedOauthScopes>Api, RefreshToken</commaSeparatedOauthScopes>
    <externalClientApplication>Workstation</externalClientApplication>
    <label>Workstation OAuth</label>
</ExtlClntAppOauthSettings>
`,
      },
      {
        path: `${root}/extlClntAppGlobalOauthSets/Workstation_glbloauth.ecaGlblOauth-meta.xml`,
        content: `${head}<ExtlClntAppGlobalOauthSettings ${namespace}>
    <callbackUrl>https://eu.example.com/callback?a=1&amp;b=2
https://us.example.com/callback</callbackUrl>
    <externalClientApplication>Workstation</externalClientApplication>
    <isConsumerSecretOptional>false</isConsumerSecretOptional>
    <isIntrospectAllTokens>false</isIntrospectAllTokens>
    <isPkceRequired>true</isPkceRequired>
    <isRefreshTokenRotationEnabled>true</isRefreshTokenRotationEnabled>
    <isSecretRequiredForRefreshToken>true</isSecretRequiredForRefreshToken>
    <label>Workstation global OAuth</label>
    <shouldRotateConsumerKey>false</shouldRotateConsumerKey>
    <shouldRotateConsumerSecret>false</shouldRotateConsumerSecret>
</ExtlClntAppGlobalOauthSettings>
`,
      },
      {
        path: `${root}/extlClntAppOauthPolicies/Workstation_oauthPlcy.ecaOauthPlcy-meta.xml`,
        content: `${head}<ExtlClntAppOauthConfigurablePolicies ${namespace}>
    <externalClientApplication>Workstation</externalClientApplication>
    <ipRelaxationPolicyType>Enforce</ipRelaxationPolicyType>
    <label>Workstation OAuth policies</label>
    <permittedUsersPolicyType>AllSelfAuthorized</permittedUsersPolicyType>
    <refreshTokenPolicyType>SpecificInactivity</refreshTokenPolicyType>
    <refreshTokenValidityPeriod>30</refreshTokenValidityPeriod>
    <refreshTokenValidityUnit>Days</refreshTokenValidityUnit>
</ExtlClntAppOauthConfigurablePolicies>
`,
      },
    ])
  })

  it('names every scope in the words of the metadata, and localhost on request only (WORK-21)', () => {
    const all = ['full', 'openid', 'id', 'web', 'api', 'refresh_token', 'unknown'] as const
    const text = makeManifest({ scopes: all }, deployment, { localhost: true })
      .map(({ content }) => content)
      .join('')
    expect(text).toContain('>Full, OpenID, Basic, Web, Api, RefreshToken<')
    expect(text).toContain('\nhttp://localhost:8080/callback<')
    expect(text).not.toContain('contactEmail')
  })

  it('stays the same XML whatever the values are (WORK-21)', () => {
    const shapeOf = (email: string) =>
      makeManifest({ contact: { name: 'x', email }, scopes: ['api'] }, deployment)[2]?.content.replace(/>[^<]*</g, '><')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (email) => {
        expect(shapeOf(email)).toBe(shapeOf('plain'))
      }),
    )
    const hostile = `a&b<c>"d"'e'\u0000\u0007\ud800\r]]>`
    const { content } = makeManifest({ contact: { name: 'x', email: hostile }, scopes: [] }, deployment)[2] ?? {}
    expect(content).toContain('<contactEmail>a&amp;b&lt;c&gt;&quot;d&quot;&apos;e&apos;&#13;]]&gt;</contactEmail>')
  })
})
