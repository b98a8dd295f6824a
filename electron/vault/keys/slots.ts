import { ACCEPTED_COST, type KdfCost } from '../argon2.ts'
import { ByteReader, ByteWriter, MalformedBytes } from '../binary.ts'
import { HASH_LENGTH, KEY_LENGTH, NONCE_LENGTH, seal, TAG_LENGTH, unseal } from '../crypto.ts'

/** Key slots of `header`, see docs/vault-format.md. */
const MAX_SLOTS = 4
const MAX_SLOT_BYTES = 4_096
const PASSPHRASE_SLOT = 1
const RECOVERY_SLOT = 2
const BACKUP_SLOT = 3
const ARGON2ID_V13 = 1
export const SALT_LENGTH = 16
/** Longest age file taken in a slot; the ones written have 232 and 257 bytes. */
const MAX_AGE_FILE = 1_024
/** Longest age identity taken; an X25519 identity has 74 characters. */
const MAX_IDENTITY = 128

/** Slot 1: how the passphrase becomes a key, and the master key wrapped under it. */
export interface PassphraseSlot extends KdfCost {
  readonly salt: Buffer
  readonly nonce: Buffer
  /** 32 bytes of ciphertext and the 16-byte tag. */
  readonly wrapped: Buffer
}

/** Slot 2: the master key as an age file, which `age -d -i recovery.txt` opens. */
export interface RecoverySlot {
  /** age recipient of the recovery key, ASCII. */
  readonly recipient: string
  readonly file: Buffer
}

/** Slot 3: the age identity that backups are made for, under a key from the master key and under the passphrase. */
export interface BackupSlot {
  /** age recipient of the identity, ASCII. */
  readonly recipient: string
  readonly salt: Buffer
  readonly nonce: Buffer
  /** The identity, encrypted, and the 16-byte tag. */
  readonly wrapped: Buffer
  /** Content of `backup-identity.age`: the same identity as an age file that the passphrase opens. */
  readonly identityFile: Buffer
}

/** All that opens a vault or its backups. */
export interface KeySlots {
  readonly passphraseSlot: PassphraseSlot
  /** Null while no recovery key was made. */
  readonly recovery: RecoverySlot | null
  /** Null in a vault made by version 0.1 that has not been opened since. */
  readonly backup: BackupSlot | null
}

/** A slot as its bytes say, before the recipient that stands elsewhere in the header is put to it. */
interface SlotContents {
  readonly passphraseSlot: PassphraseSlot
  readonly recovery: Omit<RecoverySlot, 'recipient'> | null
  readonly backup: Omit<BackupSlot, 'recipient'> | null
}

/** Number, length and bytes of the slots. */
export function encodeSlots({ passphraseSlot, recovery, backup }: KeySlots): Buffer {
  const slots = [encodeSlot(PASSPHRASE_SLOT, encodePassphraseSlot(passphraseSlot))]
  if (recovery !== null) slots.push(encodeSlot(RECOVERY_SLOT, recovery.file))
  if (backup !== null) slots.push(encodeSlot(BACKUP_SLOT, encodeBackupSlot(backup)))
  const bytes = Buffer.concat(slots)
  return new ByteWriter().u8(slots.length).u16(bytes.length).bytes(bytes).done()
}

function encodeSlot(type: number, value: Buffer): Buffer {
  return new ByteWriter().u8(type).u16(value.length).bytes(value).done()
}

function encodePassphraseSlot(slot: PassphraseSlot): Buffer {
  return new ByteWriter().bytes(slotBinding(slot)).bytes(slot.nonce).bytes(slot.wrapped).done()
}

/** The slot's fields that decide how the key is derived; bound to the wrapped key as associated data. */
function slotBinding(slot: KdfCost & { readonly salt: Buffer }): Buffer {
  return new ByteWriter().u8(ARGON2ID_V13).u32(slot.memoryKiB).u32(slot.passes).u32(1).bytes(slot.salt).done()
}

function encodeBackupSlot({ salt, nonce, wrapped, identityFile }: BackupSlot): Buffer {
  return new ByteWriter()
    .bytes(salt)
    .bytes(nonce)
    .u16(wrapped.length - TAG_LENGTH)
    .bytes(wrapped)
    .bytes(identityFile)
    .done()
}

/** Exactly one passphrase slot, at most one of each other kind; kinds that this version does not know are passed over. */
export function decodeSlots(reader: ByteReader): SlotContents {
  const values = readSlots(reader)
  const passphrase = values.get(PASSPHRASE_SLOT)
  const recovery = values.get(RECOVERY_SLOT)
  const backup = values.get(BACKUP_SLOT)
  if (passphrase === undefined) throw new MalformedBytes('no passphrase slot')
  return {
    passphraseSlot: decodePassphraseSlot(passphrase),
    recovery: recovery === undefined ? null : { file: ageFile(recovery) },
    backup: backup === undefined ? null : decodeBackupSlot(backup),
  }
}

const knownSlots: readonly number[] = [PASSPHRASE_SLOT, RECOVERY_SLOT, BACKUP_SLOT]

function readSlots(reader: ByteReader): ReadonlyMap<number, Buffer> {
  const count = reader.u8()
  const length = reader.u16()
  if (count > MAX_SLOTS || length > MAX_SLOT_BYTES) throw new MalformedBytes('too many slots')
  const slots = new ByteReader(reader.bytes(length))
  const values = new Map<number, Buffer>()
  for (let index = 0; index < count; index += 1) {
    const type = slots.u8()
    const value = slots.bytes(slots.u16())
    if (knownSlots.includes(type) && values.has(type)) throw new MalformedBytes('two slots of a kind')
    values.set(type, value)
  }
  if (slots.remaining !== 0) throw new MalformedBytes('bytes after the last slot')
  return values
}

function decodePassphraseSlot(value: Buffer): PassphraseSlot {
  const reader = new ByteReader(value)
  const algorithm = reader.u8()
  const memoryKiB = reader.u32()
  const passes = reader.u32()
  const lanes = reader.u32()
  const salt = reader.bytes(SALT_LENGTH)
  const nonce = reader.bytes(NONCE_LENGTH)
  const wrapped = reader.bytes(KEY_LENGTH + TAG_LENGTH)
  const { minimumMemoryKiB, maximumMemoryKiB, minimumPasses, maximumPasses } = ACCEPTED_COST
  const acceptable =
    reader.remaining === 0 &&
    algorithm === ARGON2ID_V13 &&
    memoryKiB >= minimumMemoryKiB &&
    memoryKiB <= maximumMemoryKiB &&
    passes >= minimumPasses &&
    passes <= maximumPasses &&
    lanes === 1
  if (!acceptable) throw new MalformedBytes('cost outside the accepted bounds')
  return { memoryKiB, passes, salt, nonce, wrapped }
}

function decodeBackupSlot(value: Buffer): Omit<BackupSlot, 'recipient'> {
  const reader = new ByteReader(value)
  const salt = reader.bytes(KEY_LENGTH)
  const nonce = reader.bytes(NONCE_LENGTH)
  const length = reader.u16()
  if (length === 0 || length > MAX_IDENTITY) throw new MalformedBytes('identity of an impossible length')
  const wrapped = reader.bytes(length + TAG_LENGTH)
  return { salt, nonce, wrapped, identityFile: ageFile(reader.bytes(reader.remaining)) }
}

const AGE_INTRODUCTION = Buffer.from('age-encryption.org/v1\n', 'latin1')

function ageFile(bytes: Buffer): Buffer {
  const isAge = bytes.subarray(0, AGE_INTRODUCTION.length).equals(AGE_INTRODUCTION)
  if (!isAge || bytes.length > MAX_AGE_FILE) throw new MalformedBytes('not an age file of a slot')
  return bytes
}

const recipientPattern = /^age1[a-z0-9]+$/

/** Puts the recipients to their slots. A recipient without its slot is what version 0.1 leaves when it writes a header. */
export function joinRecipients(slots: SlotContents, backupRecipient: string, recoveryRecipient: string): KeySlots {
  return {
    passphraseSlot: slots.passphraseSlot,
    recovery: slots.recovery === null ? null : { ...slots.recovery, recipient: requireRecipient(recoveryRecipient) },
    backup: slots.backup === null ? null : { ...slots.backup, recipient: requireRecipient(backupRecipient) },
  }
}

function requireRecipient(recipient: string): string {
  if (!recipientPattern.test(recipient)) throw new MalformedBytes('a slot without its recipient')
  return recipient
}

/** Puts the master key under a key from a passphrase. */
export function wrapMasterKey(
  masterKey: Uint8Array,
  wrappingKey: Uint8Array,
  vaultId: Uint8Array,
  slot: Omit<PassphraseSlot, 'wrapped'>,
): PassphraseSlot {
  const aad = Buffer.concat([vaultId, slotBinding(slot)])
  const [ciphertext, tag] = seal(wrappingKey, slot.nonce, aad, masterKey)
  return { ...slot, wrapped: Buffer.concat([ciphertext, tag]) }
}

/** The master key, or null when this is not the right key: the passphrase was wrong. */
export function unwrapMasterKey(
  { vaultId, passphraseSlot }: { readonly vaultId: Uint8Array; readonly passphraseSlot: PassphraseSlot },
  wrappingKey: Uint8Array,
): Buffer | null {
  const aad = Buffer.concat([vaultId, slotBinding(passphraseSlot)])
  const { nonce, wrapped } = passphraseSlot
  return unseal(wrappingKey, nonce, aad, wrapped.subarray(0, HASH_LENGTH), wrapped.subarray(HASH_LENGTH))
}
