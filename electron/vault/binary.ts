/** Writes the fixed-size fields of a header one after the other. All numbers are big-endian. */
export class ByteWriter {
  readonly #parts: Buffer[] = []

  u8(value: number): this {
    return this.bytes(Buffer.from([value]))
  }

  u16(value: number): this {
    const part = Buffer.alloc(2)
    part.writeUInt16BE(value)
    return this.bytes(part)
  }

  u32(value: number): this {
    const part = Buffer.alloc(4)
    part.writeUInt32BE(value)
    return this.bytes(part)
  }

  u64(value: number): this {
    const part = Buffer.alloc(8)
    writeU64(part, value, 0)
    return this.bytes(part)
  }

  bytes(value: Uint8Array): this {
    this.#parts.push(Buffer.from(value))
    return this
  }

  done(): Buffer {
    return Buffer.concat(this.#parts)
  }
}

/** Thrown by `ByteReader` when the bytes end too early or a number is out of range. */
export class MalformedBytes extends Error {}

/** Reads what `ByteWriter` wrote and never past the end. */
export class ByteReader {
  readonly #source: Buffer
  #at = 0

  constructor(source: Buffer) {
    this.#source = source
  }

  /** Bytes read so far. */
  get position(): number {
    return this.#at
  }

  get remaining(): number {
    return this.#source.length - this.#at
  }

  u8(): number {
    return this.bytes(1).readUInt8()
  }

  u16(): number {
    return this.bytes(2).readUInt16BE()
  }

  u32(): number {
    return this.bytes(4).readUInt32BE()
  }

  u64(): number {
    return readU64(this.bytes(8), 0)
  }

  /** A copy, so that nothing keeps a whole file in memory. */
  bytes(length: number): Buffer {
    if (this.remaining < length) throw new MalformedBytes('ends too early')
    const part = Buffer.from(this.#source.subarray(this.#at, this.#at + length))
    this.#at += length
    return part
  }
}

/** 64-bit numbers of the format stay below 2^53, so that they are plain numbers here. */
export function writeU64(target: Buffer, value: number, offset: number): void {
  target.writeBigUInt64BE(BigInt(value), offset)
}

export function readU64(source: Buffer, offset: number): number {
  const value = source.readBigUInt64BE(offset)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new MalformedBytes('number above 2^53')
  return Number(value)
}
