import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { MemoryFiles } from './memory-files.ts'
import type { Operation } from './recording-files.ts'

/** Disks promise to write this many bytes whole or not at all, and no more. */
const SECTOR = 512

type ContentChange =
  | { readonly kind: 'write'; readonly position: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly length: number }

type NameChange =
  | { readonly kind: 'add'; readonly name: string; readonly node: Node }
  | { readonly kind: 'remove'; readonly name: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string; readonly node: Node }

interface FileNode {
  readonly kind: 'file'
  readonly number: number
  /** As it is on the disk for certain, and what was written since the last flush. */
  durable: Buffer
  pending: ContentChange[]
}
interface FolderNode {
  readonly kind: 'folder'
  readonly number: number
  durable: Map<string, Node>
  pending: NameChange[]
}
type Node = FileNode | FolderNode

/** One way in which the disk may be found: for some nodes another choice than the base. */
interface Choice {
  readonly base: 'nothing' | 'everything'
  readonly node: Node | null
  readonly content: readonly ContentChange[]
  readonly names: readonly NameChange[]
}

/** A disk as it may be found when the power is back. */
export interface PowerLossState {
  /** The power went after this many operations. */
  readonly after: number
  readonly disk: MemoryFiles
}

/**
 * Every disk that may be found when the power goes after any of these operations. What was not flushed is there, or not,
 * or each piece of it alone is missing, torn at a sector, out of order or still zeros; names that were not flushed with
 * their folder are there, or not, or each alone is undone. Each different disk between two operations comes once.
 */
export function* statesAfterPowerLoss(operations: readonly Operation[], every = 1): Generator<PowerLossState> {
  const model = new DiskModel()
  for (const [index, operation] of operations.entries()) {
    model.apply(operation)
    if (index % every !== 0) continue
    const seen = new Set<string>()
    for (const choice of model.choices()) {
      const { disk, fingerprint } = model.build(choice)
      if (seen.has(fingerprint)) continue
      seen.add(fingerprint)
      yield { after: index + 1, disk }
    }
  }
}

/** The disk and everything that is still on its way to it. */
class DiskModel {
  readonly #root: FolderNode = { kind: 'folder', number: 0, durable: new Map(), pending: [] }
  readonly #files = new Map<number, FileNode>()
  readonly #folders: FolderNode[] = [this.#root]

  apply(operation: Operation): void {
    switch (operation.kind) {
      case 'create': {
        const node: FileNode = { kind: 'file', number: operation.file, durable: Buffer.alloc(0), pending: [] }
        this.#files.set(operation.file, node)
        this.#parentOf(operation.path).pending.push({ kind: 'add', name: basename(operation.path), node })
        return
      }
      case 'mkdir': {
        const node: FolderNode = { kind: 'folder', number: -this.#folders.length, durable: new Map(), pending: [] }
        this.#folders.push(node)
        this.#parentOf(operation.path).pending.push({ kind: 'add', name: basename(operation.path), node })
        return
      }
      case 'write':
      case 'truncate':
        this.#file(operation.file).pending.push(operation)
        return
      case 'sync': {
        const node = this.#file(operation.file)
        node.durable = contentOf(node.durable, node.pending)
        node.pending = []
        return
      }
      case 'rename':
        this.#rename(operation.from, operation.to)
        return
      case 'unlink':
      case 'rmdir':
        this.#parentOf(operation.path).pending.push({ kind: 'remove', name: basename(operation.path) })
        return
      case 'syncFolder': {
        const node = this.#find(operation.path)
        if (node?.kind !== 'folder') throw new Error(`no folder ${operation.path}`)
        node.durable = namesOf(node.durable, node.pending)
        node.pending = []
      }
    }
  }

  #rename(from: string, to: string): void {
    if (dirname(from) !== dirname(to)) throw new Error('a rename between folders is not modelled')
    const node = this.#find(from)
    if (node === null) throw new Error(`nothing at ${from}`)
    this.#parentOf(from).pending.push({ kind: 'rename', from: basename(from), to: basename(to), node })
  }

  *choices(): Generator<Choice> {
    for (const base of ['nothing', 'everything'] as const) {
      yield { base, node: null, content: [], names: [] }
      for (const node of this.#files.values()) {
        for (const content of contentVariants(node)) yield { base, node, content, names: [] }
      }
      for (const node of this.#folders) {
        for (const names of nameVariants(node)) yield { base, node, content: [], names }
      }
    }
  }

  build(choice: Choice): { readonly disk: MemoryFiles; readonly fingerprint: string } {
    const disk = new MemoryFiles()
    const hash = createHash('sha256')
    const place = (folder: FolderNode, path: string): void => {
      const chosen = choice.node === folder ? choice.names : choice.base === 'nothing' ? [] : folder.pending
      for (const [name, node] of namesOf(folder.durable, chosen)) {
        const at = join(path, name)
        hash.update(`${at}\0${node.kind}\0`)
        if (node.kind === 'folder') {
          disk.mkdir(at)
          place(node, at)
          continue
        }
        const changes = choice.node === node ? choice.content : choice.base === 'nothing' ? [] : node.pending
        const bytes = contentOf(node.durable, changes)
        hash.update(`${bytes.length}\0`).update(bytes)
        disk.put(at, bytes)
      }
    }
    place(this.#root, '/')
    return { disk, fingerprint: hash.digest('hex') }
  }

  #file(number: number): FileNode {
    const node = this.#files.get(number)
    if (node === undefined) throw new Error(`no file ${number}`)
    return node
  }

  #parentOf(path: string): FolderNode {
    const node = this.#find(dirname(path))
    if (node?.kind !== 'folder') throw new Error(`no folder for ${path}`)
    return node
  }

  /** What the program sees under this path now. */
  #find(path: string): Node | null {
    let node: Node = this.#root
    for (const name of path.split('/').filter((part) => part !== '')) {
      if (node.kind !== 'folder') return null
      const next: Node | undefined = namesOf(node.durable, node.pending).get(name)
      if (next === undefined) return null
      node = next
    }
    return node
  }
}

function contentOf(durable: Buffer, changes: readonly ContentChange[]): Buffer {
  let bytes = durable
  for (const change of changes) {
    if (change.kind === 'truncate') {
      bytes = Buffer.from(bytes.subarray(0, change.length))
      continue
    }
    const grown = Buffer.alloc(Math.max(bytes.length, change.position + change.bytes.length))
    bytes.copy(grown)
    change.bytes.copy(grown, change.position)
    bytes = grown
  }
  return bytes
}

function namesOf(durable: ReadonlyMap<string, Node>, changes: readonly NameChange[]): Map<string, Node> {
  const names = new Map(durable)
  for (const change of changes) {
    if (change.kind === 'add') names.set(change.name, change.node)
    else if (change.kind === 'remove') names.delete(change.name)
    else {
      names.delete(change.from)
      names.set(change.to, change.node)
    }
  }
  return names
}

/** Without all, without each one, and with each one in the ways in which a disk may have half of it. */
function* contentVariants({ pending }: FileNode): Generator<readonly ContentChange[]> {
  if (pending.length === 0) return
  yield []
  yield pending
  for (const [index, change] of pending.entries()) {
    const replaced = (by: readonly ContentChange[]) => [...pending.slice(0, index), ...by, ...pending.slice(index + 1)]
    yield replaced([])
    yield pending.slice(0, index)
    if (change.kind === 'write') for (const half of tornWrites(change)) yield replaced([half])
  }
}

function* tornWrites({ position, bytes }: Extract<ContentChange, { kind: 'write' }>): Generator<ContentChange> {
  // The size of the file was kept, its new bytes were not.
  yield { kind: 'write', position, bytes: Buffer.alloc(bytes.length) }
  const first = SECTOR - (position % SECTOR)
  for (let cut = first; cut < bytes.length; cut += SECTOR) {
    yield { kind: 'write', position, bytes: bytes.subarray(0, cut) }
    yield { kind: 'write', position, bytes: Buffer.concat([bytes.subarray(0, cut), Buffer.alloc(bytes.length - cut)]) }
    // The later sectors arrived first.
    yield { kind: 'write', position, bytes: Buffer.concat([Buffer.alloc(cut), bytes.subarray(cut)]) }
  }
}

/** Without all, with the first so many, and without each one. */
function* nameVariants({ pending }: FolderNode): Generator<readonly NameChange[]> {
  for (const index of pending.keys()) {
    yield pending.slice(0, index)
    yield [...pending.slice(0, index), ...pending.slice(index + 1)]
  }
}
