import { useEffect } from 'react'
import { useSettings } from '#renderer/data/settings.ts'
import { watchActivity } from '#renderer/lib/activity.ts'
import { bridge } from '#renderer/lib/bridge.ts'

/** Milliseconds between two reports of activity; the shortest idle time is a minute. */
const REPORT_EVERY = 3_000

/** Tells main that somebody is at work, so that it does not lock the vault. */
export function useActivityReports(): void {
  useEffect(() => {
    let warned = false
    const stopHearing = bridge().on('lock-warning', ({ warning }) => {
      warned = warning !== null
    })
    const stopWatching = watchActivity(window, () => void bridge().invoke('window:activity', null), {
      every: REPORT_EVERY,
      isUrgent: () => warned,
      now: () => performance.now(),
    })
    return () => {
      stopHearing()
      stopWatching()
    }
  }, [])
}

/** Tells main what the settings of the open vault ask of the window and the lock. */
export function useSafetyReports(): void {
  const safety = useSettings()?.safety
  const autoLockMinutes = safety?.autoLockMinutes
  const contentProtection = safety?.contentProtection
  useEffect(() => {
    if (autoLockMinutes === undefined || contentProtection === undefined) return
    void bridge().invoke('window:safety', { autoLockMinutes, contentProtection })
  }, [autoLockMinutes, contentProtection])
}

/** Pages that are about the organisation and not about a person: what is copied there may stay on the clipboard. */
const publicPages = ['/policy', '/report'] as const

/** Whether what is copied on the page at this address must not stay on the clipboard. The access screens have none. */
export const isAboutPeople = (address: string): boolean => !publicPages.some((page) => address.startsWith(page))

/** Tells main when something was copied on a page about a person; main clears it after half a minute. */
export function useCopyReports(): void {
  useEffect(() => {
    const listening = new AbortController()
    const tell = (): void => {
      if (isAboutPeople(window.location.hash.slice(1))) void bridge().invoke('window:copied', null)
    }
    for (const act of ['copy', 'cut']) document.addEventListener(act, tell, { signal: listening.signal })
    return () => listening.abort()
  }, [])
}
