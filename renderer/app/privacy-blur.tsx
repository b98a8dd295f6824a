import { Portal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useSettings } from '#renderer/data/settings.ts'
import { useNativeDialogs } from '#renderer/lib/native-dialogs.ts'
import { Mark } from '#renderer/ui/mark.tsx'
import classes from './covers.module.css'

/** Whether another program has the keyboard. */
function useIsAway(): boolean {
  const [away, setAway] = useState(() => !document.hasFocus())
  useEffect(() => {
    const listening = new AbortController()
    const look = () => setAway(!document.hasFocus())
    // On `blur` the document may still say that it has the focus.
    window.addEventListener('blur', () => setAway(true), { signal: listening.signal })
    window.addEventListener('focus', look, { signal: listening.signal })
    document.addEventListener('visibilitychange', look, { signal: listening.signal })
    return () => listening.abort()
  }, [])
  return away
}

/**
 * Makes the pages unreadable while another program has the keyboard, if the operator wants that. An even surface: the
 * browser's own blur leaves words along the edges of the window readable.
 */
export function PrivacyBlur() {
  const wanted = useSettings()?.safety.blurWhenAway === true
  const away = useIsAway()
  const inOurDialog = useNativeDialogs(({ open }) => open > 0)
  if (!wanted || !away || inOurDialog) return null
  return (
    <Portal>
      <div className={classes['away']} aria-hidden data-testid="privacy-blur">
        <Mark size={56} />
      </div>
    </Portal>
  )
}
