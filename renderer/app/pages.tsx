import { RouterProvider } from '@tanstack/react-router'
import { useGuest } from '#renderer/data/guest.ts'
import { GuestScreen } from '#renderer/features/trajectories/guest-screen.tsx'
import { router } from './router.tsx'

/** Everything behind the passphrase; for a guest at the screen one form, and no page at any address. */
export function Pages() {
  const { seat } = useGuest()
  return seat === null ? <RouterProvider router={router} /> : <GuestScreen seat={seat} />
}
