import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

const project = join(import.meta.dirname, '..', '..')

/** An import that the walls forbid: file, what it imports. */
const FORBIDDEN: readonly (readonly [string, string])[] = [
  ['shared/domain/a.ts', '#vault/vault.ts'],
  ['shared/domain/a.ts', '#resources/presets/x.ts'],
  ['shared/domain/a.ts', 'node:fs'],
  ['shared/domain/a.ts', 'react'],
  ['shared/domain/a.ts', 'electron'],
  ['resources/demo/a.ts', '#vault/vault.ts'],
  ['resources/demo/a.ts', '#renderer/lib/x.ts'],
  ['electron/vault/a.ts', 'electron'],
  ['electron/vault/a.ts', '../main/window.ts'],
  ['electron/vault/a.ts', '#renderer/lib/x.ts'],
  ['electron/vault/a.ts', '#resources/presets/x.ts'],
  ['electron/vault/a.ts', 'node:child_process'],
  ['electron/vault/a.ts', 'node:http'],
  ['electron/vault/migrations/a.ts', 'net'],
  ['electron/main/a.ts', '../vault/crypto.ts'],
  ['electron/main/a.ts', '#renderer/lib/x.ts'],
  ['electron/main/a.ts', '#resources/presets/x.ts'],
  ['electron/main/a.ts', 'node:https'],
  ['electron/main/a.ts', 'node:dns/promises'],
  ['electron/main/a.ts', 'react'],
  ['electron/preload/a.ts', '../main/window.ts'],
  ['electron/preload/a.ts', 'node:fs'],
  ['renderer/lib/a.ts', '../ui/button.tsx'],
  ['renderer/lib/a.ts', '#renderer/data/database.ts'],
  ['renderer/lib/a.ts', '@mantine/core'],
  ['renderer/i18n/a.ts', '#renderer/ui/x.ts'],
  ['renderer/ui/a.ts', '#renderer/data/database.ts'],
  ['renderer/ui/a.ts', '#renderer/features/policy/page.tsx'],
  ['renderer/ui/a.ts', 'dexie'],
  ['renderer/data/a.ts', '#renderer/ui/x.ts'],
  ['renderer/data/a.ts', '#vault/vault.ts'],
  ['renderer/data/a.ts', '@mantine/core'],
  ['renderer/features/policy/a.ts', '../coaches/page.tsx'],
  ['renderer/features/policy/a.ts', '#renderer/features/coaches/page.tsx'],
  ['renderer/features/policy/a.ts', '#renderer/app/routes.tsx'],
  ['renderer/features/policy/a.ts', '#renderer/print/page.tsx'],
  ['renderer/features/report/a.ts', '#renderer/print/coach-register-print.tsx'],
  ['renderer/features/policy/a.ts', '#renderer/print/docx/pack.ts'],
  ['renderer/features/policy/a.ts', 'docx'],
  ['renderer/features/coaches/a.ts', 'write-excel-file/universal'],
  ['renderer/features/policy/a.ts', 'dexie'],
  ['renderer/features/policy/a.ts', 'dexie-react-hooks'],
  ['renderer/features/policy/a.ts', 'electron'],
  ['renderer/features/policy/a.ts', '#main/window.ts'],
  ['renderer/features/policy/a.ts', 'node:fs'],
  ['renderer/print/a.ts', '#renderer/data/database.ts'],
  ['renderer/print/a.ts', '#renderer/features/report/page.tsx'],
  ['renderer/app/a.ts', '#main/window.ts'],
  ['renderer/app/a.ts', 'dexie'],
  ['e2e/a.ts', '#renderer/lib/x.ts'],
  ['e2e/a.ts', '#main/window.ts'],
  ['bench/a.ts', '#renderer/lib/x.ts'],
]

/** The same shapes where the walls have their doors. */
const ALLOWED: readonly (readonly [string, string])[] = [
  ['shared/domain/a.ts', '../result.ts'],
  ['shared/domain/a.ts', 'zod'],
  ['resources/demo/a.ts', '#shared/result.ts'],
  ['electron/vault/a.ts', '#shared/result.ts'],
  ['electron/vault/a.ts', 'node:crypto'],
  ['electron/main/a.ts', 'electron'],
  ['electron/main/a.ts', 'node:fs'],
  ['electron/preload/a.ts', 'electron'],
  ['electron/preload/a.ts', '#shared/ipc/main-contract.ts'],
  ['renderer/ui/a.ts', '@mantine/core'],
  ['renderer/ui/a.ts', '#renderer/lib/x.ts'],
  ['renderer/data/a.ts', 'dexie'],
  ['renderer/features/policy/a.ts', './parts/table.tsx'],
  ['renderer/features/policy/a.ts', '#renderer/data/database.ts'],
  ['renderer/features/policy/a.ts', '#resources/presets/x.ts'],
  ['renderer/features/report/a.ts', '#renderer/print/management-report-print.tsx'],
  ['renderer/features/coaches/a.ts', '#renderer/print/coach-comparison-print.tsx'],
  ['renderer/features/policy/a.ts', '#renderer/print/docx/policy-docx.ts'],
  ['renderer/features/coaches/a.ts', '#renderer/print/table/table-xlsx.ts'],
  ['renderer/print/a.ts', 'docx'],
  ['renderer/print/a.ts', '#renderer/ui/x.ts'],
  ['renderer/app/a.ts', '#renderer/features/coaches/page.tsx'],
  ['renderer/main.ts', '#renderer/app/app.tsx'],
  ['bench/a.ts', '#vault/vault.ts'],
  ['e2e/a.ts', 'node:fs'],
]

/** Code that a rule beside the walls forbids in the processes of the product. */
const FORBIDDEN_CODE: readonly (readonly [string, string, string])[] = [
  ['electron/main/a.ts', "import { ipcMain } from 'electron'\nipcMain.removeAllListeners()", 'no-restricted-imports'],
  ['electron/main/a.ts', "import { net } from 'electron'\nnet.isOnline()", 'no-restricted-imports'],
  ['electron/main/a.ts', "import { shell } from 'electron'\nvoid shell.openExternal('x')", 'no-restricted-properties'],
  ['electron/main/a.ts', "import { shell } from 'electron'\nvoid shell.openPath('x')", 'no-restricted-properties'],
  ['electron/preload/a.ts', "import { ipcRenderer } from 'electron'\nipcRenderer.send('x')", 'no-restricted-imports'],
  ['electron/vault/a.ts', "void fetch('x')", 'no-restricted-globals'],
  ['renderer/ui/a.ts', "void fetch('x')", 'no-restricted-globals'],
  ['unknown/a.ts', 'export const one = 1', 'boundaries(no-unknown-files)'],
  ['renderer/unknown/a.ts', 'export const one = 1', 'boundaries(no-unknown-files)'],
]

const reportSchema = z.object({ diagnostics: z.array(z.object({ filename: z.string(), code: z.string() })) })
type Report = z.infer<typeof reportSchema>

/** A copy of the rules with one file per case, so that a single run of the linter judges all of them. */
class LintedTree {
  readonly #root = mkdtempSync(join(tmpdir(), 'coachbeleid-walls-'))
  readonly #paths: string[] = []
  #found: Report['diagnostics'] = []

  constructor() {
    for (const path of ['package.json', 'oxlint.config.ts', 'scripts/lint']) {
      cpSync(join(project, path), join(this.#root, path), { recursive: true })
    }
    symlinkSync(join(project, 'node_modules'), join(this.#root, 'node_modules'), 'junction')
  }

  /** Adds a file beside the named one, under a name of its own, and gives its path. */
  add(file: string, code: string): string {
    const path = join(dirname(file), `case-${this.#paths.length}.ts`)
    this.#paths.push(path)
    mkdirSync(join(this.#root, dirname(path)), { recursive: true })
    writeFileSync(join(this.#root, path), `${code}\n`)
    return path
  }

  lint(): void {
    const bin = join(project, 'node_modules', 'oxlint', 'bin', 'oxlint')
    const { stdout, stderr } = spawnSync(process.execPath, [bin, '--format', 'json', ...this.#paths], {
      cwd: this.#root,
      encoding: 'utf8',
      timeout: 60_000,
    })
    if (!stdout.startsWith('{')) throw new Error(`oxlint gave no report: ${stdout}${stderr}`)
    this.#found = reportSchema.parse(JSON.parse(stdout)).diagnostics
  }

  codesAt(path: string): string[] {
    return this.#found.filter(({ filename }) => filename === path).map(({ code }) => code)
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true })
  }
}

describe('the walls between the parts of the tree', () => {
  const tree = new LintedTree()
  const withPath = (cases: readonly (readonly [string, string])[]) =>
    cases.map(([file, source]) => [file, source, tree.add(file, `import '${source}'`)] as const)
  const forbidden = withPath(FORBIDDEN)
  const allowed = withPath(ALLOWED)
  const forbiddenCode = FORBIDDEN_CODE.map(([file, code, rule]) => [file, code, rule, tree.add(file, code)] as const)

  beforeAll(() => tree.lint())
  afterAll(() => tree.remove())

  it.each(forbidden)('%s may not import %s', (_file, _source, path) => {
    expect(tree.codesAt(path)).toContain('boundaries(dependencies)')
  })

  it.each(allowed)('%s may import %s', (_file, _source, path) => {
    expect(tree.codesAt(path).filter((code) => code.startsWith('boundaries'))).toEqual([])
  })

  it.each(forbiddenCode)('%s: %j is refused by %s', (_file, _code, rule, path) => {
    expect(tree.codesAt(path).join(' ')).toContain(rule)
  })
})
