import { readFileSync } from 'node:fs'
import type { ElectronApplication } from '@playwright/test'

const MB = 1024 * 1024

/**
 * Memory of all processes of an app in MB. On Linux the proportional set size, which counts shared pages once;
 * elsewhere the working sets, which count them in every process.
 */
export async function memoryOf(app: ElectronApplication): Promise<number> {
  const metrics = await app.evaluate(({ app: electronApp }) =>
    electronApp.getAppMetrics().map(({ pid, memory }) => ({ pid, workingSetKb: memory.workingSetSize })),
  )
  const kilobytes = metrics.map(({ pid, workingSetKb }) => proportionalKb(pid) ?? workingSetKb)
  return (kilobytes.reduce((sum, kb) => sum + kb, 0) * 1024) / MB
}

function proportionalKb(pid: number): number | null {
  try {
    const match = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
    return match?.[1] === undefined ? null : Number(match[1])
  } catch {
    return null
  }
}
