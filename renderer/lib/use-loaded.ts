import { useEffect, useState } from 'react'

/**
 * A part of the program that is loaded apart, null until it is there. `lazy` and Suspense do the same, but React shows
 * what was suspended no sooner than 300 ms after its placeholder, also when it is ready at once.
 * @param load the same function in each render
 */
export function useLoaded<Module>(load: () => Promise<Module>): Module | null {
  const [loaded, setLoaded] = useState<{ readonly module: Module } | null>(null)
  useEffect(() => {
    let gone = false
    void load().then((module) => {
      if (!gone) setLoaded({ module })
    })
    return () => {
      gone = true
    }
  }, [load])
  return loaded?.module ?? null
}
