/** A passphrase that the rules for good ones accept, one of as many as a test needs. */
export function numberedPassphrase(n: number): string {
  return `anker wolken tegel marmer fluit ${n}`
}
