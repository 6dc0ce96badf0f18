import type { Actor } from '../data/world.js'
import type { ObjectType } from '../org/model.js'
import { describeField } from './describe-field.js'

/** What the list of objects and the describe of one have in common. */
export function describeSummary({ access }: Actor, object: ObjectType, version: string): Record<string, unknown> {
  const { create, edit, delete: remove } = access.rights(object)
  const base = `/services/data/v${version}/sobjects/${object.name}`
  const editable = object.updateable && edit
  return {
    activateable: false,
    associateEntityType: null,
    associateParentEntity: null,
    createable: object.createable && create,
    custom: object.custom,
    customSetting: false,
    deepCloneable: false,
    deletable: object.deletable && remove,
    deprecatedAndHidden: false,
    feedEnabled: object.mruEnabled,
    hasSubtypes: false,
    isInterface: false,
    isSubtype: false,
    keyPrefix: object.keyPrefix || null,
    label: object.label,
    labelPlural: object.labelPlural,
    layoutable: object.createable,
    mergeable: ['Account', 'Contact', 'Lead', 'Case'].includes(object.name),
    mruEnabled: object.mruEnabled,
    name: object.name,
    queryable: true,
    replicateable: true,
    retrieveable: true,
    searchable: object.searchable,
    triggerable: object.createable,
    undeletable: object.deletable,
    updateable: editable,
    urls: {
      compactLayouts: `${base}/describe/compactLayouts`,
      rowTemplate: `${base}/{ID}`,
      ...(object.mruEnabled
        ? { approvalLayouts: `${base}/describe/approvalLayouts`, listviews: `${base}/listviews` }
        : {}),
      describe: `${base}/describe`,
      quickActions: `${base}/quickActions`,
      layouts: `${base}/describe/layouts`,
      sobject: base,
    },
  }
}

const master = '012000000000000AAA'

/** An object as describe shows it to this user. */
export function describeObject(actor: Actor, object: ObjectType, version: string, origin: string) {
  const { access, world } = actor
  const summary = describeSummary(actor, object, version)
  const base = `/services/data/v${version}/sobjects/${object.name}`
  const plural = object.labelPlural.toLowerCase()
  const children = world.schema.childrenOf(object).filter(({ object: child }) => access.object(child.name))
  return {
    ...summary,
    actionOverrides: [],
    childRelationships: children.map(({ name, object: child, field }) => ({
      cascadeDelete: field.cascadeDelete,
      childSObject: child.name,
      deprecatedAndHidden: false,
      field: field.name,
      junctionIdListNames: [],
      junctionReferenceTo: [],
      relationshipName: name,
      restrictedDelete: false,
    })),
    compactLayoutable: object.createable,
    defaultImplementation: null,
    extendedBy: null,
    extendsInterfaces: null,
    fields: access.fields(object).map((field) => describeField(field, access.mayWrite(object, field))),
    implementedBy: null,
    implementsInterfaces: null,
    listviewable: null,
    lookupLayoutable: null,
    namedLayoutInfos: [],
    networkScopeFieldName: null,
    recordTypeInfos: [
      {
        active: true,
        available: true,
        defaultRecordTypeMapping: true,
        developerName: 'Master',
        master: true,
        name: 'Master',
        recordTypeId: master,
        urls: { layout: `${base}/describe/layouts/${master}` },
      },
    ],
    searchLayoutable: object.searchable,
    sobjectDescribeOption: 'FULL',
    supportedScopes: [
      { label: `All ${plural}`, name: 'everything' },
      { label: `My ${plural}`, name: 'mine' },
    ],
    urls: {
      ...(summary.urls as object),
      defaultValues: `${base}/defaultValues?recordTypeId&fields`,
      uiDetailTemplate: `${origin}/{ID}`,
      uiEditTemplate: `${origin}/{ID}/e`,
      uiNewRecord: `${origin}/${object.keyPrefix}/e`,
    },
  }
}
