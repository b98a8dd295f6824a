/**
 * Measures the numbers of the design §4, each with its floor in the same run, prints a table and writes it to
 * `bench/results/`. It asserts nothing: a slow machine is not a fault.
 *
 *     npm run bench                     1,000 and 10,000 trajectories
 *     npm run bench -- 1000 50000      other sizes
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureStart } from './first-paint.ts'
import { measureApp, measureEmptyMemory } from './running-app.ts'
import { asTable, type Measurement } from './stats.ts'
import { benchOrganisation, makeVault, measureCommits, readDecryptParse } from './vaults.ts'

const MB = 1024 * 1024

const sizes = process.argv.slice(2).map(Number).filter(Number.isInteger)
const measurements: Measurement[] = []

function add(line: Omit<Measurement, 'ratio'> & { readonly ratio?: number }): void {
  measurements.push({ ...line, ratio: line.ratio ?? line.measured / line.floor })
}

async function measureVault(folder: string, trajectories: number, emptyMb: number): Promise<void> {
  const demo = benchOrganisation(trajectories)
  const vault = join(folder, `bench-${trajectories}.kluis`)
  await makeVault(vault, demo)
  const dataMb = Buffer.byteLength(JSON.stringify(demo.changes.map(({ doc }) => doc))) / MB
  const size = { trajectories, unit: 'ms' } as const

  console.log(`${trajectories} trajectories (${dataMb.toFixed(1)} MB): opening, filtering, printing …`)
  const readMs = readDecryptParse(join(folder, 'floor'), demo, 5)
  const app = await measureApp(vault)
  add({ ...size, id: 'P2', what: 'key known → overview usable', measured: app.openingMs, floor: readMs, against: 'read + decrypt + parse', reach: 3 }) // prettier-ignore
  const commits = await measureCommits(vault, join(folder, 'scratch'), demo, 500)
  const change = { ...size, id: 'P3', against: 'append + fdatasync' }
  add({
    ...change,
    what: 'change → acknowledged, p50',
    measured: commits.commit.p50,
    floor: commits.append.p50,
    reach: 2,
  })
  add({
    ...change,
    what: 'change → acknowledged, p99',
    measured: commits.commit.p99,
    floor: commits.append.p99,
    reach: 3,
  })
  add({ ...size, id: 'P4', what: 'key in filter → painted, p95', measured: app.keyMs, floor: 16.7, against: 'one frame', reach: 1 }) // prettier-ignore
  add({ ...size, id: 'P5', what: 'management report → PDF on disk', measured: app.pdfMs, floor: app.barePdfMs, against: 'that page printed by a bare app', reach: 1.5 }) // prettier-ignore
  const memory = { id: 'P6', what: 'memory of all processes', trajectories, unit: 'MB', reach: 8 } as const
  const against = `data; above an empty window of ${emptyMb.toFixed(0)} MB`
  add({ ...memory, measured: app.memoryMb, floor: dataMb, ratio: (app.memoryMb - emptyMb) / dataMb, against })
}

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'coachbeleid-bench-'))
  try {
    const small = join(folder, 'start.kluis')
    await makeVault(small, benchOrganisation(60))
    console.log('Start-up …')
    const start = await measureStart(small, 5)
    add({ id: 'P1', what: 'start → unlock screen painted', trajectories: null, unit: 'ms', measured: start.app, floor: start.empty, against: 'an empty window', reach: 1.3 }) // prettier-ignore
    const emptyMb = await measureEmptyMemory()
    for (const trajectories of sizes.length > 0 ? sizes : [1_000, 10_000])
      await measureVault(folder, trajectories, emptyMb)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  console.log(`\n${asTable(measurements)}\n`)
  const results = join(import.meta.dirname, 'results')
  mkdirSync(results, { recursive: true })
  const at = new Date().toISOString()
  const machine = { platform: process.platform, processors: cpus().length, model: cpus()[0]?.model ?? '' }
  const file = join(results, `${at.replaceAll(':', '-').slice(0, 19)}.json`)
  writeFileSync(file, `${JSON.stringify({ at, machine, measurements }, null, 2)}\n`)
}

await run()
