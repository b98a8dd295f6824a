import { spawnSync } from 'node:child_process'

/** Smaller ones are Chromium's own, which carry the app's name but show nothing. */
const SMALLEST_WIDTH = 400

/** Whether the X display shows a window with exactly this title. */
export function visibleWindow(title: string): boolean {
  const { stdout } = spawnSync('xwininfo', ['-root', '-tree'], { encoding: 'utf8' })
  return windowIds(stdout ?? '', title).some((id) => {
    const detail = spawnSync('xwininfo', ['-id', id], { encoding: 'utf8' })
    return (detail.stdout ?? '').includes('Map State: IsViewable')
  })
}

/** Ids of the windows in xwininfo's tree with this title and the size of a real window. */
export function windowIds(tree: string, title: string): string[] {
  return [...tree.matchAll(/^\s*(0x[0-9a-f]+) "([^"]*)": \([^)]*\)\s+(\d+)x\d+/gm)].flatMap(([, id, name, width]) =>
    id !== undefined && name === title && Number(width) >= SMALLEST_WIDTH ? [id] : [],
  )
}
