import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from './menu-template.ts'
import { textsFor } from './texts.ts'

const items = (template: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
  template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])])

describe('the menu', () => {
  const all = items(
    menuTemplate(
      textsFor('nl'),
      () => undefined,
      () => undefined,
    ),
  )

  it('has no way to developer tools or a reload', () => {
    const roles = all.map((item) => item.role?.toLowerCase())
    for (const role of ['reload', 'forcereload', 'toggledevtools']) expect(roles).not.toContain(role)
  })

  it('locks with Ctrl+L and leaves Ctrl+Z to the page', () => {
    expect(all.find((item) => item.label === 'Vergrendelen')).toMatchObject({ accelerator: 'CmdOrCtrl+L' })
    expect(all.find((item) => item.accelerator === 'CmdOrCtrl+Z')).toMatchObject({ registerAccelerator: false })
  })

  it('names every item itself, so that no word of the system gets in between', () => {
    for (const item of all) if (item.type !== 'separator') expect(item.label).toBeTruthy()
  })

  it('leaves a guest the form and the lock: no search, no undo', () => {
    const nothing = () => undefined
    const labels = items(menuTemplate(textsFor('nl'), nothing, nothing, true)).map(({ label }) => label)
    const { search, undo, about, lock } = textsFor('nl')
    for (const gone of [search, undo, about]) expect(labels).not.toContain(gone)
    expect(labels).toContain(lock)
  })
})
