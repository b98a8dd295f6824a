/** Variables that can load foreign code into a Node process stay behind. */
export function childEnvironment(from: NodeJS.ProcessEnv): Record<string, string> {
  const kept = Object.entries(from).filter(([name]) => !/^(NODE_|ELECTRON_|LD_PRELOAD$|DYLD_)/i.test(name))
  return Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
