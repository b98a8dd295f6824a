import { expect, it } from 'vitest'
import { windowIds } from './windows.ts'

const TREE = `
xwininfo: Window id: 0x50d (the root window) (has no name)

  Root window id: 0x50d (the root window) (has no name)
  Parent window id: 0x0 (none)
     3 children:
     0x200004 "Coachbeleid": ("coachbeleid" "Coachbeleid")  1280x832+160+84  +160+84
        1 child:
        0x200005 (has no name): ()  1280x832+0+0  +160+84
     0x200001 "Coachbeleid": ("coachbeleid" "Coachbeleid")  10x10+-100+-100  +-100+-100
     0x200009 "Another one": ("other" "Other")  1280x832+160+84  +160+84
`

it('finds a window by its exact title and leaves out the small ones of Chromium itself', () => {
  expect(windowIds(TREE, 'Coachbeleid')).toEqual(['0x200004'])
})

it('finds nothing where there is no such window', () => {
  expect(windowIds('', 'Coachbeleid')).toEqual([])
})
