/**
 * The walls between the parts of the tree, for `eslint-plugin-boundaries`. A part may import itself and what this table
 * names, nothing else; a file that belongs to no part is an error too.
 */
import { join } from 'node:path'

/** Each part, and the parts it may import. A feature is a part of its own, so one feature never imports another. */
const PARTS = {
  shared: { pattern: 'shared', may: [] },
  resources: { pattern: 'resources', may: ['shared'] },
  vault: { pattern: 'electron/vault', may: ['shared'] },
  main: { pattern: 'electron/main', may: ['shared'] },
  preload: { pattern: 'electron/preload', may: ['shared'] },
  lib: { pattern: 'renderer/lib', may: ['shared'] },
  i18n: { pattern: 'renderer/i18n', may: ['lib', 'shared'] },
  ui: { pattern: 'renderer/ui', may: ['i18n', 'lib', 'resources', 'shared'] },
  data: { pattern: 'renderer/data', may: ['i18n', 'lib', 'resources', 'shared'] },
  feature: { pattern: 'renderer/features/*', may: ['ui', 'data', 'i18n', 'lib', 'resources', 'shared'] },
  print: { pattern: 'renderer/print', may: ['ui', 'i18n', 'lib', 'resources', 'shared'] },
  app: { pattern: 'renderer/app', may: ['feature', 'print', 'ui', 'data', 'i18n', 'lib', 'resources', 'shared'] },
  scripts: { pattern: 'scripts', may: ['resources', 'shared'] },
  e2e: { pattern: 'e2e', may: ['scripts', 'resources', 'shared'] },
  bench: { pattern: 'bench', may: ['scripts', 'vault', 'resources', 'shared'] },
} as const satisfies Record<string, { pattern: string; may: readonly string[] }>

type Part = keyof typeof PARTS

/** Node's own modules. */
const USES_NODE: readonly Part[] = ['vault', 'main', 'scripts', 'e2e', 'bench']

/** Node's modules that start programs or reach a network: never in the product. */
const NEVER_IN_PRODUCT = [
  'child_process',
  'cluster',
  'dgram',
  'dns',
  'http',
  'http2',
  'https',
  'inspector',
  'net',
  'tls',
]

/** Packages that belong to some parts only. Tests follow them as well. */
const PACKAGES: readonly { readonly names: readonly string[]; readonly only: readonly Part[] }[] = [
  { names: ['docx', 'docx/*'], only: ['print'] },
  { names: ['write-excel-file', 'write-excel-file/*'], only: ['print', 'e2e'] },
  { names: ['electron'], only: ['main', 'preload', 'scripts', 'e2e', 'bench'] },
  { names: ['dexie', 'dexie-react-hooks', 'fake-indexeddb'], only: ['data'] },
  { names: ['@mantine/*'], only: ['ui', 'feature', 'app'] },
  { names: ['react', 'react-*'], only: ['lib', 'i18n', 'ui', 'data', 'feature', 'print', 'app'] },
]

const element = (type: Part | readonly Part[]) => ({ element: { type } })

export const wallSettings = {
  'import/resolver': { [join(import.meta.dirname, 'resolver.ts')]: null },
  'boundaries/elements': Object.entries(PARTS).map(([type, { pattern }]) => ({ type, pattern, partialMatch: false })),
  'boundaries/files': [
    { category: 'test', pattern: '**/*.test.{ts,tsx}' },
    // The page's entry, which starts the app, and declarations for the whole page.
    { category: 'renderer-entry', pattern: 'renderer/*.{ts,tsx}' },
    { category: 'tool-config', pattern: '*.config.{ts,js}' },
    { category: 'manifest', pattern: 'package.json' },
    // What makes the bytes of a document for an office program: plain functions that a feature calls when one is saved.
    { category: 'office-document', pattern: 'renderer/print/{docx/*-docx,table/*-xlsx}.ts' },
    // What looks the same on the screen as on paper: a page shows it with the component that prints it.
    { category: 'shown-document', pattern: 'renderer/print/{management-report,coach-comparison}-print.tsx' },
  ],
}

export const wallRules: Readonly<Record<string, 'error' | ['error', object]>> = {
  'boundaries/no-unknown-files': 'error',
  'boundaries/dependencies': [
    'error',
    {
      default: 'disallow',
      checkAllOrigins: true,
      checkUnknownLocals: true,
      policies: [
        ...Object.entries(PARTS).map(([type, { may }]) => ({
          from: element(type as Part),
          allow: { to: element(may) },
        })),
        { from: element('feature'), allow: { to: { file: { categories: ['office-document', 'shown-document'] } } } },
        { from: { file: { categories: 'renderer-entry' } }, allow: { to: element(['app', 'ui', 'lib', 'i18n']) } },
        { from: element('scripts'), allow: { to: { file: { categories: 'manifest' } } } },
        { from: { file: { categories: 'tool-config' } }, allow: { to: element('scripts') } },
        { allow: { to: { module: { origin: 'external' } } } },
        ...PACKAGES.map(({ names, only }) => ({
          from: { element: { type: Object.keys(PARTS).filter((part) => !only.includes(part as Part)) } },
          disallow: { to: { module: { source: names } } },
        })),
        { from: element(USES_NODE), allow: { to: { module: { origin: 'core' } } } },
        { from: { file: { categories: ['test', 'tool-config'] } }, allow: { to: { module: { origin: 'core' } } } },
        {
          from: element(['vault', 'main', 'preload']),
          disallow: {
            to: {
              module: {
                origin: 'core',
                source: NEVER_IN_PRODUCT.flatMap((name) => [name, `node:${name}`, `${name}/*`, `node:${name}/*`]),
              },
            },
          },
        },
      ],
    },
  ],
}
