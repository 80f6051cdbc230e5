/** Who may import whom (docs/architecture.md). Each rule is a wall of the house; an exception needs an ADR and a rule of its own. */
const FEATURES_BELOW = {
  // B may import A when A is listed for B. Modules that are not listed may import nobody's door.
  calendar: [],
  organisation: [],
  audit: [],
  form: [],
  licence: [],
  'service-item': ['organisation', 'calendar', 'form', 'licence'],
  identity: ['organisation', 'audit', 'service-item', 'notice'],
  notice: ['organisation', 'calendar', 'service-item', 'identity', 'audit'],
  mandate: ['identity', 'organisation', 'service-item', 'notice', 'audit'],
  exchange: ['organisation', 'service-item', 'audit'],
  task: ['organisation', 'audit', 'calendar', 'identity'],
  attachment: ['identity', 'audit', 'case'],
  case: [
    'service-item',
    'organisation',
    'calendar',
    'identity',
    'mandate',
    'notice',
    'task',
    'exchange',
    'attachment',
    'audit',
    'form',
    'licence',
  ],
  station: ['case', 'service-item', 'organisation', 'calendar', 'identity', 'task', 'notice', 'attachment', 'audit'],
  handover: ['case', 'station', 'service-item', 'organisation', 'calendar', 'identity', 'notice', 'task', 'audit'],
  sync: ['case', 'station', 'handover', 'organisation', 'identity', 'attachment', 'audit', 'task'],
  leave: ['organisation', 'notice', 'case', 'task', 'audit'],
  demo: ['calendar', 'case'],
}

const moduleWalls = Object.entries(FEATURES_BELOW).map(([feature, below]) => ({
  name: `arrows-of-${feature}`,
  severity: 'error',
  from: { path: `^server/modules/${feature}/` },
  to: {
    path: '^server/modules/',
    pathNot: [`^server/modules/${feature}/`, ...below.map((name) => `^server/modules/${name}/index\\.ts$`)],
  },
}))

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared/ runs on phone, station, office and server: it may use itself, zod/mini and json-logic-js',
      severity: 'error',
      from: { path: '^shared/' },
      to: {
        pathNot: [
          '^shared/',
          '^node_modules/zod/',
          '^node_modules/json-logic-js/',
          '^node_modules/@types/json-logic-js/',
        ],
      },
    },
    {
      name: 'only-stores-touch-the-database',
      severity: 'error',
      from: { path: '^server/modules/', pathNot: ['/store\\.ts$', '/store/', '/[a-z-]+-store\\.ts$'] },
      to: { path: ['^server/platform/db/generated', '^node_modules/(@prisma|pg)/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^server/platform/' },
      to: { path: '^server/modules/' },
    },
    {
      name: 'stand-ins-stand-apart',
      severity: 'error',
      from: { path: '^(shared|server|mobile|station|office|web)/' },
      to: { path: '^stand-in/' },
    },
    {
      name: 'clients-take-types-only',
      severity: 'error',
      from: { path: '^(mobile|station|office|web)/' },
      to: { path: '^server/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'clients-know-the-router-only',
      severity: 'error',
      from: { path: '^(mobile|station|office|web)/' },
      to: { path: '^server/', pathNot: '^server/router\\.ts$' },
    },
    {
      name: 'mobile-stands-alone',
      severity: 'error',
      from: { path: '^mobile/' },
      to: { path: '^(web|station|office)/' },
    },
    { name: 'web-is-below', severity: 'error', from: { path: '^web/' }, to: { path: '^(station|office|mobile)/' } },
    {
      name: 'station-and-office-are-strangers',
      severity: 'error',
      from: { path: '^station/' },
      to: { path: '^office/' },
    },
    {
      name: 'office-and-station-are-strangers',
      severity: 'error',
      from: { path: '^office/' },
      to: { path: '^station/' },
    },
    {
      name: 'features-of-a-client-are-strangers',
      severity: 'error',
      from: { path: '^(mobile/src|station|office)/features/([^/]+)/' },
      to: { path: '^(mobile/src|station|office)/features/', pathNot: '^$1/features/$2/' },
    },
    { name: 'nobody-imports-tests', severity: 'error', from: { pathNot: '^(test|bench)/' }, to: { path: '^test/' } },
    ...moduleWalls,
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '/generated/', '\\.css$'] },
  },
}
