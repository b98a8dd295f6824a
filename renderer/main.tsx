import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import '@mantine/charts/styles.css'
import '@mantine/tiptap/styles.css'
import { shareStyleNonce } from '#renderer/lib/style-nonce.ts'
import { setUpTrustedTypes } from '#renderer/lib/trusted-types.ts'
import { setUpZod } from '#renderer/lib/zod-setup.ts'
import './ui/fonts.css'
import './ui/app.css'

setUpTrustedTypes()
setUpZod()
shareStyleNonce()

// Loaded after these: schemas are made while modules load, and must find them in place.
const root = document.getElementById('root')
if (root !== null) void import('#renderer/app/start.tsx').then(({ start }) => start(root))
