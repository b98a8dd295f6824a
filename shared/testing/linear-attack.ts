/** A large prime below 2^26, so that products of two residues stay exact in a double. */
const PRIME = 67_108_859

const modulo = (value: number): number => ((value % PRIME) + PRIME) % PRIME

/** a^(PRIME − 2): the inverse of a, by Fermat. */
function inverse(a: number): number {
  let result = 1
  let base = modulo(a)
  for (let exponent = PRIME - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = modulo(result * base)
    base = modulo(base * base)
  }
  return result
}

/** Rows of an echelon basis, by the column of their leading one. */
type Basis = ReadonlyMap<number, readonly number[]>

function reduced(row: readonly number[], basis: Basis): readonly number[] {
  let rest = row.map(modulo)
  for (let column = 0; column < rest.length; column++) {
    const factor = rest[column] ?? 0
    const pivot = basis.get(column)
    if (factor === 0 || pivot === undefined) continue
    rest = rest.map((value, at) => modulo(value - factor * (pivot[at] ?? 0)))
  }
  return rest
}

/**
 * A reader with linear algebra: knows the size of every group in `known` (a 0/1 mark per atom, the smallest cells of
 * which all groups are made) and asks whether the size of another group follows. For tests of what reports give away.
 */
export function linearAttack(known: readonly (readonly number[])[]): (group: readonly number[]) => boolean {
  const basis = new Map<number, readonly number[]>()
  for (const row of known) {
    const rest = reduced(row, basis)
    const lead = rest.findIndex((value) => value !== 0)
    if (lead === -1) continue
    const scale = inverse(rest[lead] ?? 1)
    basis.set(
      lead,
      rest.map((value) => modulo(value * scale)),
    )
  }
  return (group) => reduced(group, basis).every((value) => value === 0)
}
