/** Makes the compiler prove that a union is handled to its last member. Reaching it at run time is a bug. */
export function assertNever(value: never): never {
  throw new Error(`unhandled member: ${typeof value}`)
}
